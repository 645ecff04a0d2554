package dev.socialapi.e2e.access;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.ListPublicPostsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody may read a public post; only its owner may change it. */
@EndToEnd
class OwnershipE2E {
  private final Person alice;
  private final Person bob;
  private Post post;

  OwnershipE2E(RunningSystem system) {
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
  }

  @BeforeEach
  void publish() {
    post =
        alice
            .api()
            .posts()
            .createPost(CreatePost.builder().name("Open").accessType(AccessType.PUBLIC).build());
  }

  @Test
  void strangerReadsExactlyWhatTheOwnerReads() {
    assertThat(bob.api().posts().getPost(post.postId())).isEqualTo(post);
    assertThat(
            bob.api()
                .posts()
                .listPublicPosts(ListPublicPostsParams.builder().limit(5).build())
                .firstPage()
                .items())
        .contains(post);
  }

  @Test
  void strangerMayNotChangeIt() {
    assertRefused(
        () ->
            bob.api().posts().updatePost(post.postId(), UpdatePost.builder().name("Mine").build()),
        403,
        "not_owner");
    assertThat(alice.api().posts().getPost(post.postId())).isEqualTo(post);
  }

  @Test
  void strangerMayNotDeleteIt() {
    assertRefused(() -> bob.api().posts().deletePost(post.postId()), 403, "not_owner");
    assertThat(alice.api().posts().getPost(post.postId())).isEqualTo(post);
  }

  @Test
  void strangerIsRefusedAsStranger_beforeHisVersionIsLookedAt() {
    var other = RequestOptions.builder().ifMatch("\"7\"").build();

    assertRefused(() -> bob.api().posts().deletePost(post.postId(), other), 403, "not_owner");
    assertRefused(
        () ->
            bob.api()
                .posts()
                .updatePost(post.postId(), UpdatePost.builder().name("Mine").build(), other),
        403,
        "not_owner");
  }

  @Test
  void strangerSeesItNoMore_onceItIsPrivate() {
    alice
        .api()
        .posts()
        .updatePost(post.postId(), UpdatePost.builder().accessType(AccessType.PRIVATE).build());

    assertRefused(() -> bob.api().posts().getPost(post.postId()), 404, "not_found");
    assertRefused(() -> bob.api().posts().deletePost(post.postId()), 404, "not_found");
  }
}
