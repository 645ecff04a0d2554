package dev.socialapi.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socialapi.client.ConnectionException;
import dev.socialapi.client.NotFoundException;
import dev.socialapi.client.Operation;
import dev.socialapi.client.RateLimitedException;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.RequestTimeoutException;
import dev.socialapi.client.ServerException;
import dev.socialapi.client.SocialApiException;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.Post;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a test can have the stub answer. */
@SocialApiTest
class ReplyTest {
  private static final UUID ID = UUID.fromString("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

  private final SocialApiStub stub;
  private final SocialClient once;

  ReplyTest(SocialApiStub stub) {
    this.stub = stub;
    this.once = stub.clientBuilder().retries(0).build();
  }

  @AfterEach
  void stop() {
    once.close();
  }

  @Test
  void isAnExample_byItsName() {
    stub.answer(Operation.GET_POST, "not_found");

    assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::getPost);
  }

  @Test
  void isAnExample_byItsStatus() {
    stub.answer(Operation.GET_POST, 502);

    assertThat(catchThrowableOfType(ServerException.class, this::getPost).status()).isEqualTo(502);
  }

  @Test
  void isRefused_whenTheContractHasNoSuchExample() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stub.answer(Operation.GET_POST, "lost"))
        .withMessageContainingAll("getPost", "lost", "404 not_found");
    assertThatIllegalArgumentException().isThrownBy(() -> stub.answer(Operation.GET_POST, 409));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stub.answer(Operation.GET_POST, Reply.example(400, "not_found")));
  }

  @Test
  void isAModelOfOurOwn() {
    Post post = post("Mine").build();
    stub.answer(Operation.GET_POST, Reply.of(post).header("ETag", "\"7\""));

    var response = once.posts().getPostWithResponse(ID, RequestOptions.none());

    assertThat(response.body()).isEqualTo(post);
    assertThat(response.eTag()).hasValue("\"7\"");
    assertThat(response.requestId()).isPresent();
  }

  @Test
  void mayHaveWhatALaterVersionAdds() {
    Post post =
        post("Mine").accessType(AccessType.of("followers")).additionalProperty("likes", 3).build();
    stub.answer(Operation.GET_POST, Reply.of(post));

    assertThat(getPost()).isEqualTo(post);
  }

  @Test
  void isRefused_whenTheApiWouldNeverAnswerSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stub.answer(Operation.GET_POST, Reply.of(Map.of("name", 1))))
        .withMessageContainingAll("/name", "wrong_type", "/post_id", "required");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stub.answer(Operation.DELETE_POST, Reply.of(Map.of())));
  }

  @Test
  void isAPageOfOurOwn() {
    stub.answer(
        Operation.LIST_MY_POSTS,
        Reply.page(List.of(post("1").build(), post("2").build()), "next"),
        Reply.page(List.of(post("3").build())));

    assertThat(once.posts().listMyPosts()).extracting(Post::name).containsExactly("1", "2", "3");
    assertThat(stub.requests(Operation.LIST_MY_POSTS).get(1).query("cursor")).hasValue("next");
  }

  @Test
  void isOneAfterTheOther_andTheLastStays() {
    stub.answer(Operation.GET_POST, Reply.status(503), Reply.success(), Reply.status(404));

    assertThatExceptionOfType(ServerException.class).isThrownBy(this::getPost);
    assertThat(getPost()).isNotNull();
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::getPost);
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::getPost);
  }

  @Test
  void isWhatAFunctionSays() {
    stub.answer(
        Operation.GET_POST,
        request ->
            request.pathParameter("postId").equals(ID.toString())
                ? Reply.success()
                : Reply.example("not_found"));

    assertThat(getPost()).isNotNull();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> once.posts().getPost(UUID.randomUUID()));
  }

  @Test
  void tellsWhatWentWrong_whenAFunctionFails() {
    stub.answer(Operation.GET_POST, request -> Reply.example("lost"));

    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(this::getPost)
        .withMessageContaining("does not document lost for getPost");
  }

  @Test
  void asksToWait() {
    stub.answer(Operation.GET_POST, Reply.status(429).retryAfter(Duration.ofSeconds(17)));

    assertThat(catchThrowableOfType(RateLimitedException.class, this::getPost).retryAfter())
        .hasValue(Duration.ofSeconds(17));
  }

  @Test
  void comesLate() {
    stub.answer(Operation.GET_POST, Reply.success().delayed(Duration.ofSeconds(2)));
    RequestOptions options = RequestOptions.builder().timeout(Duration.ofMillis(200)).build();

    assertThatExceptionOfType(RequestTimeoutException.class)
        .isThrownBy(() -> once.posts().getPost(ID, options));
  }

  @Test
  void neverComes() {
    stub.answer(Operation.GET_POST, Reply.connectionReset());

    assertThatExceptionOfType(ConnectionException.class).isThrownBy(this::getPost);
  }

  @Test
  void breaksOff() {
    stub.answer(Operation.GET_POST, Reply.cutOff());

    assertThatExceptionOfType(SocialApiException.class).isThrownBy(this::getPost);
  }

  @Test
  void isWhatNoContractDocuments() {
    stub.answer(Operation.GET_POST, Reply.raw(502, "text/html", "<h1>Bad gateway</h1>"));

    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(this::getPost)
        .withMessageContaining("Bad gateway");
  }

  private Post getPost() {
    return once.posts().getPost(ID);
  }

  private static Post.Builder post(String name) {
    return Json.read(
            "{\"post_id\": \"01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10\", \"name\": \"\", \"content\":"
                + " \"\", \"user_id\": \"5b0f5b3e-2f0a-4c1c-8f57-0d1c2b3a4e5f\", \"access_type\":"
                + " \"public\", \"created_at\": \"2024-12-06T20:14:46.272Z\", \"updated_at\":"
                + " \"2024-12-06T20:14:46.272Z\"}",
            Post.class)
        .toBuilder()
        .name(name);
  }
}
