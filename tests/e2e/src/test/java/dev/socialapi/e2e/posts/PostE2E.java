package dev.socialapi.e2e.posts;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.api.PostsApi;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
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
  void isReadBackAsItWasWritten() throws ApiException {
    ApiResponse<Post> created =
        posts.createPostWithHttpInfo(
            new CreatePost().name("Title").content("Text").accessType(AccessType.PUBLIC), null);
    Post post = created.getData();

    assertThat(created.getStatusCode()).isEqualTo(201);
    assertThat(created.getHeaders().get("Location"))
        .containsExactly("/v1/posts/" + post.getPostId());
    assertThat(created.getHeaders().get("ETag")).containsExactly("\"1\"");
    assertThat(post.getUserId()).hasToString(alice.userId());
    assertThat(post.getName()).isEqualTo("Title");
    assertThat(post.getContent()).isEqualTo("Text");
    assertThat(post.getAccessType()).isEqualTo(AccessType.PUBLIC);
    assertThat(posts.getPost(post.getPostId(), null)).isEqualTo(post);
  }

  @Test
  void hasTheTimeOfItsIdAsCreatedAt() throws ApiException {
    Post post = posts.createPost(new CreatePost().name("Title"), null);

    assertThat(post.getPostId().version()).isEqualTo(7);
    assertThat(post.getCreatedAt())
        .isEqualTo(Instant.ofEpochMilli(post.getPostId().getMostSignificantBits() >>> 16));
  }

  @Test
  void hasUpdatedAtEqualToCreatedAt_atVersionOne() throws ApiException {
    Post post = posts.createPost(new CreatePost().name("Title"), null);

    assertThat(post.getUpdatedAt()).isEqualTo(post.getCreatedAt());
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
  void changesGivenMembersAlone() throws ApiException {
    Post before = posts.createPost(new CreatePost().name("Title").content("Text"), null);

    ApiResponse<Post> changed =
        posts.updatePostWithHttpInfo(before.getPostId(), new UpdatePost().name("Other"), null);
    Post after = changed.getData();

    assertThat(changed.getHeaders().get("ETag")).containsExactly("\"2\"");
    assertThat(after.getName()).isEqualTo("Other");
    assertThat(after.getContent()).isEqualTo("Text");
    assertThat(after.getAccessType()).isEqualTo(AccessType.PRIVATE);
    assertThat(after.getCreatedAt()).isEqualTo(before.getCreatedAt());
    assertThat(after.getUpdatedAt()).isAfterOrEqualTo(before.getUpdatedAt());
    assertThat(posts.getPost(before.getPostId(), null)).isEqualTo(after);
  }

  @Test
  void keepsItsContentEmpty_whenContentIsCleared() throws ApiException {
    Post post = posts.createPost(new CreatePost().name("Title").content("Text"), null);

    Post cleared = posts.updatePost(post.getPostId(), new UpdatePost().content(""), null);

    assertThat(cleared.getContent()).isEmpty();
  }

  @Test
  void isGoneEverywhere_whenDeleted() throws ApiException {
    Post post =
        posts.createPost(new CreatePost().name("Title").accessType(AccessType.PUBLIC), null);

    posts.deletePost(post.getPostId(), null);

    assertRefused(() -> posts.getPost(post.getPostId(), null), 404, "not_found");
    assertRefused(() -> posts.deletePost(post.getPostId(), null), 404, "not_found");
    assertRefused(
        () -> posts.updatePost(post.getPostId(), new UpdatePost().name("Other"), null),
        404,
        "not_found");
    assertThat(posts.listMyPosts(100, null).getItems())
        .extracting(Post::getPostId)
        .doesNotContain(post.getPostId());
    assertThat(posts.listPublicPosts(100, null).getItems())
        .extracting(Post::getPostId)
        .doesNotContain(post.getPostId());
  }
}
