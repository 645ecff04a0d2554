package dev.socialapi.e2e.posts;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.PostsApi;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.ListPublicPostsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@EndToEnd
class PostE2E {
  private final RunningSystem system;
  private final Person alice;
  private final PostsApi posts;

  PostE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.posts = alice.api().posts();
  }

  @Test
  void isReadBackAsItWasWritten() {
    ApiResponse<Post> created =
        posts.createPostWithResponse(
            CreatePost.builder()
                .name("Title")
                .content("Text")
                .accessType(AccessType.PUBLIC)
                .build(),
            RequestOptions.none());
    Post post = created.body();

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.headers().allValues("Location"))
        .containsExactly("/v1/posts/" + post.postId());
    assertThat(created.headers().allValues("ETag")).containsExactly("\"1\"");
    assertThat(post.userId()).hasToString(alice.userId());
    assertThat(post.name()).isEqualTo("Title");
    assertThat(post.content()).isEqualTo("Text");
    assertThat(post.accessType()).isEqualTo(AccessType.PUBLIC);
    assertThat(posts.getPost(post.postId())).isEqualTo(post);
  }

  @Test
  void hasTheTimeOfItsIdAsCreatedAt() {
    Post post = posts.createPost(CreatePost.builder().name("Title").build());

    assertThat(post.postId().version()).isEqualTo(7);
    assertThat(post.createdAt())
        .isEqualTo(Instant.ofEpochMilli(post.postId().getMostSignificantBits() >>> 16));
  }

  @Test
  void hasUpdatedAtEqualToCreatedAt_atVersionOne() {
    Post post = posts.createPost(CreatePost.builder().name("Title").build());

    assertThat(post.updatedAt()).isEqualTo(post.createdAt());
  }

  @Test
  void isPrivateAndEmpty_whenOnlyTheNameIsGiven() {
    String created =
        system
            .requestBy(alice)
            .contentType("application/json")
            .body("{\"name\": \"Title\"}")
            .post("/posts")
            .asString();

    assertThat(created).contains("\"access_type\":\"private\"").contains("\"content\":\"\"");
  }

  @Test
  void changesGivenMembersAlone() {
    Post before = posts.createPost(CreatePost.builder().name("Title").content("Text").build());

    ApiResponse<Post> changed =
        posts.updatePostWithResponse(
            before.postId(), UpdatePost.builder().name("Other").build(), RequestOptions.none());
    Post after = changed.body();

    assertThat(changed.headers().allValues("ETag")).containsExactly("\"2\"");
    assertThat(after.name()).isEqualTo("Other");
    assertThat(after.content()).isEqualTo("Text");
    assertThat(after.accessType()).isEqualTo(AccessType.PRIVATE);
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(after.updatedAt()).isAfterOrEqualTo(before.updatedAt());
    assertThat(posts.getPost(before.postId())).isEqualTo(after);
  }

  @Test
  void keepsItsContentEmpty_whenContentIsCleared() {
    Post post = posts.createPost(CreatePost.builder().name("Title").content("Text").build());

    Post cleared = posts.updatePost(post.postId(), UpdatePost.builder().content("").build());

    assertThat(cleared.content()).isEmpty();
  }

  @Test
  void isGoneEverywhere_whenDeleted() {
    Post post =
        posts.createPost(CreatePost.builder().name("Title").accessType(AccessType.PUBLIC).build());

    posts.deletePost(post.postId());

    assertRefused(() -> posts.getPost(post.postId()), 404, "not_found");
    assertRefused(() -> posts.deletePost(post.postId()), 404, "not_found");
    assertRefused(
        () -> posts.updatePost(post.postId(), UpdatePost.builder().name("Other").build()),
        404,
        "not_found");
    assertThat(posts.listMyPosts()).extracting(Post::postId).doesNotContain(post.postId());
    assertThat(
            posts
                .listPublicPosts(ListPublicPostsParams.builder().limit(100).build())
                .firstPage()
                .items())
        .extracting(Post::postId)
        .doesNotContain(post.postId());
  }
}
