package dev.socialapi.e2e.posts;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.PostsApi;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.AtOnce;
import dev.socialapi.e2e.system.Deployed;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EndToEnd
@Deployed
class IdempotencyE2E {
  private static final int AT_ONCE = 50;

  private final RunningSystem system;
  private final PostsApi posts;
  private RequestOptions key = RequestOptions.none();

  IdempotencyE2E(RunningSystem system) {
    this.system = system;
    this.posts = system.people().signUp("Alice").api().posts();
  }

  @BeforeEach
  void chooseKey() {
    key = RequestOptions.builder().idempotencyKey(UUID.randomUUID().toString()).build();
  }

  @Test
  void repeatedRequestIsAnsweredAsTheFirstTime_whateverHappenedSince() {
    Post first = create("Title");
    posts.updatePost(first.postId(), UpdatePost.builder().name("Other").build());
    assertThat(create("Title")).isEqualTo(first);
    posts.deletePost(first.postId());

    var again = posts.createPostWithResponse(body("Title"), key);

    assertThat(again.body()).isEqualTo(first);
    assertThat(again.headers().allValues("idempotent-replayed")).containsExactly("true");
    assertThat(again.headers().allValues("etag")).containsExactly("\"1\"");
    assertRefused(() -> posts.getPost(first.postId()), 404, "not_found");
  }

  @Test
  void otherBodyIsRefused() {
    create("Title");

    assertRefused(() -> create("Other"), 422, "idempotency_key_reused");
  }

  @Test
  void keyBelongsToItsUser() {
    Post first = create("Title");
    PostsApi strangers = system.people().signUp("Bob").api().posts();

    assertThat(strangers.createPost(body("Title"), key).postId()).isNotEqualTo(first.postId());
  }

  @Test
  void onePostIsMade_byManyRequestsAtOnce() throws Exception {
    List<ApiResponse<Post>> answers =
        AtOnce.send(AT_ONCE, _ -> posts.createPostWithResponse(body("Title"), key));

    assertThat(answers).extracting(ApiResponse::status).containsOnly(201);
    assertThat(answers.stream().map(IdempotencyE2E::whole).distinct()).hasSize(1);
    assertThat(answers.stream().filter(answer -> !answer.replayed())).hasSize(1);
  }

  /** All that a caller may rely on. */
  private static List<String> whole(ApiResponse<Post> answer) {
    return List.of(
        new String(answer.rawBody(), UTF_8),
        answer.eTag().orElseThrow(),
        answer.location().orElseThrow());
  }

  private Post create(String name) {
    return posts.createPost(body(name), key);
  }

  private static CreatePost body(String name) {
    return CreatePost.builder().name(name).build();
  }
}
