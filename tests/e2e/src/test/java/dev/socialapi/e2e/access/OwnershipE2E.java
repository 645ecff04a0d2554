package dev.socialapi.e2e.access;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
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
  private Post post = new Post();

  OwnershipE2E(RunningSystem system) {
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
  }

  @BeforeEach
  void publish() throws ApiException {
    post =
        alice
            .api()
            .posts()
            .createPost(new CreatePost().name("Open").accessType(AccessType.PUBLIC), null);
  }

  @Test
  void strangerReadsExactlyWhatTheOwnerReads() throws ApiException {
    assertThat(bob.api().posts().getPost(post.getPostId(), null)).isEqualTo(post);
    assertThat(bob.api().posts().listPublicPosts(5, null).getItems()).contains(post);
  }

  @Test
  void strangerMayNotChangeIt() throws ApiException {
    assertRefused(
        () -> bob.api().posts().updatePost(post.getPostId(), new UpdatePost().name("Mine"), null),
        403,
        "not_owner");
    assertThat(alice.api().posts().getPost(post.getPostId(), null)).isEqualTo(post);
  }

  @Test
  void strangerMayNotDeleteIt() throws ApiException {
    assertRefused(() -> bob.api().posts().deletePost(post.getPostId(), null), 403, "not_owner");
    assertThat(alice.api().posts().getPost(post.getPostId(), null)).isEqualTo(post);
  }

  @Test
  void strangerIsRefusedAsStranger_beforeHisVersionIsLookedAt() {
    assertRefused(() -> bob.api().posts().deletePost(post.getPostId(), "\"7\""), 403, "not_owner");
    assertRefused(
        () ->
            bob.api().posts().updatePost(post.getPostId(), new UpdatePost().name("Mine"), "\"7\""),
        403,
        "not_owner");
  }

  @Test
  void strangerSeesItNoMore_onceItIsPrivate() throws ApiException {
    alice
        .api()
        .posts()
        .updatePost(post.getPostId(), new UpdatePost().accessType(AccessType.PRIVATE), null);

    assertRefused(() -> bob.api().posts().getPost(post.getPostId(), null), 404, "not_found");
    assertRefused(() -> bob.api().posts().deletePost(post.getPostId(), null), 404, "not_found");
  }
}
