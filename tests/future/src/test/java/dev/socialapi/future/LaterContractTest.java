package dev.socialapi.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.socialapi.client.ApiResponseException;
import dev.socialapi.client.ConflictException;
import dev.socialapi.client.Operation;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.client.testkit.Reply;
import dev.socialapi.client.testkit.SocialApiStub;
import dev.socialapi.spec.Contract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Today's SDK, and a server that knows more. */
@Tag("sdk-of-today")
class LaterContractTest {
  private static final Contract LATER = Contracts.ofServer();
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final UUID ID = UUID.fromString("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

  private static final SocialApiStub STUB = Contracts.serve();

  private final SocialClient client = STUB.client();

  @AfterEach
  void reset() {
    STUB.reset();
  }

  @AfterAll
  static void stop() {
    STUB.close();
  }

  @Test
  void isWhatThisRunIsAbout() {
    assertThat(LATER.operations()).extracting(Contract.Operation::id).contains("getFuture");
    assertThat(Arrays.stream(Operation.values()).map(Operation::id)).doesNotContain("getFuture");
    assertThat(AccessType.of("future_value").isKnown()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void losesNothing_whenAnAnswerIsWrittenAgain(Operation operation) {
    Object result = AnyOperation.call(client, operation);

    JsonNode sent = firstExample(operation);
    JsonNode expected = result instanceof List ? sent.path("items") : sent;
    JsonNode written = result == null ? sent : JSON.valueToTree(result);
    assertThat(withoutZeros(written)).isEqualTo(withoutZeros(expected));
  }

  @Test
  void showsWhatItDoesNotKnow() {
    Post post = client.posts().getPost(ID);

    assertThat(post.additionalProperties())
        .containsEntry("future_text", "soon")
        .containsEntry("future_count", 7)
        .containsEntry("future_detail", Map.of("kind", "future_value", "note", "soon"));
    assertThat(post.accessType().value()).isEqualTo("future_value");
    assertThat(post.toBuilder().build()).isEqualTo(post).hasSameHashCodeAs(post);
    assertThat(post.name()).hasSizeGreaterThan(200);
  }

  @Test
  void sendsBackWhatItDoesNotKnow() {
    Post post = client.posts().getPost(ID);
    client.posts().updatePost(ID, UpdatePost.builder().accessType(post.accessType()).build());
    client
        .posts()
        .createPost(
            CreatePost.builder()
                .name(post.name())
                .additionalProperty("future_text", "soon")
                .build());

    assertThat(STUB.requests(Operation.UPDATE_POST).getLast().json().path("access_type").asText())
        .isEqualTo("future_value");
    assertThat(STUB.requests(Operation.CREATE_POST).getLast().json().path("future_text").asText())
        .isEqualTo("soon");
  }

  @Test
  void tellsAProblemThatItDoesNotKnow() {
    STUB.answer(Operation.CREATE_TAG, Reply.example(409, "future_problem"));

    ConflictException refused =
        catchThrowableOfType(
            ConflictException.class,
            () -> client.tags().createTag(CreateTag.builder().name("Travel").build()));

    assertThat(refused.code()).hasValue("future_problem");
    assertThat(refused.problem().orElseThrow().additionalProperties()).containsKey("future_text");
  }

  @Test
  void tellsAStatusThatItDoesNotKnow() {
    STUB.answer(Operation.GET_POST, 423);

    ApiResponseException refused =
        catchThrowableOfType(ApiResponseException.class, () -> client.posts().getPost(ID));

    assertThat(refused.getClass()).isEqualTo(ApiResponseException.class);
    assertThat(refused.status()).isEqualTo(423);
    assertThat(refused.code()).hasValue("future_locked");
  }

  private static JsonNode firstExample(Operation operation) {
    for (var response : LATER.operation(operation.id()).node().path("responses").properties()) {
      for (JsonNode content : LATER.resolved(response.getValue()).path("content")) {
        return LATER.resolved(content.path("examples").elements().next()).path("value");
      }
      break; // the first one is the good one
    }
    return JSON.nullNode();
  }

  /** A time stamp may be written without its milliseconds when these are zeros. */
  private static String withoutZeros(JsonNode node) {
    return node.toString().replace(".000Z\"", "Z\"");
  }
}
