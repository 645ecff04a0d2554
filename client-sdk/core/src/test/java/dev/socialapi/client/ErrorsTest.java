package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.socialapi.client.Answers.POST_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.client.model.ProblemError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsTest {
  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  private final SocialClient client = Answers.client(SERVER).retries(0).build();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void hasAConstantForEachCodeThatTheContractShows() {
    assertThat(ProblemCode.class.getFields())
        .extracting(field -> field.get(null))
        .containsExactlyInAnyOrderElementsOf(Contract.problemCodes())
        .contains("not_found");
  }

  static Stream<Arguments> types() {
    return Stream.of(
        Arguments.of(400, "malformed_json", BadRequestException.class),
        Arguments.of(400, "invalid_cursor", BadRequestException.class),
        Arguments.of(400, "validation_failed", ValidationException.class),
        Arguments.of(401, "unauthenticated", UnauthenticatedException.class),
        Arguments.of(403, "not_owner", ForbiddenException.class),
        Arguments.of(404, "not_found", NotFoundException.class),
        Arguments.of(409, "tag_name_taken", ConflictException.class),
        Arguments.of(412, "precondition_failed", PreconditionFailedException.class),
        Arguments.of(413, "payload_too_large", PayloadTooLargeException.class),
        Arguments.of(415, "unsupported_media_type", UnsupportedMediaTypeException.class),
        Arguments.of(422, "limit_exceeded", UnprocessableException.class),
        Arguments.of(429, "rate_limited", RateLimitedException.class),
        Arguments.of(418, "a_code_of_tomorrow", ApiResponseException.class),
        Arguments.of(500, "internal", ServerException.class),
        Arguments.of(502, "internal", ServerException.class),
        Arguments.of(503, "unavailable", ServerException.class),
        Arguments.of(504, "timeout", ServerException.class),
        Arguments.of(599, "another", ServerException.class));
  }

  @ParameterizedTest
  @MethodSource("types")
  void hasTypeOfItsStatus(int status, String code, Class<? extends Throwable> type) {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.problem(status, code)));

    for (Way way : Way.values()) {
      assertThatExceptionOfType(ApiResponseException.class)
          .isThrownBy(() -> get(way))
          .isExactlyInstanceOf(type)
          .matches(e -> e.status() == status)
          .matches(e -> e.code().orElseThrow().equals(code))
          .matches(e -> e.requestId().orElseThrow().equals(Answers.REQUEST_ID))
          .matches(e -> e.problem().orElseThrow().title().equals("A title"))
          .matches(e -> e.headers().firstValue("Content-Type").isPresent())
          .matches(e -> e.operation() == Operation.GET_POST)
          .withMessage(
              "getPost: %d %s: A detail. (request %s)".formatted(status, code, Answers.REQUEST_ID));
    }
  }

  /** A proxy's page has no code, but its status counts. */
  @ParameterizedTest
  @MethodSource("types")
  void hasTypeOfItsStatus_whenBodyIsAPage(
      int status, String code, Class<? extends Throwable> type) {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "text/html")
                    .withBody("<html>\n<h1>Sorry</h1>\n</html>")));

    for (Way way : Way.values()) {
      assertThatExceptionOfType(ApiResponseException.class)
          .isThrownBy(() -> get(way))
          .isInstanceOf(type == ValidationException.class ? BadRequestException.class : type)
          .matches(e -> e.status() == status)
          .matches(e -> e.code().isEmpty() && e.problem().isEmpty() && e.requestId().isEmpty())
          .withMessage("getPost: " + status + ": <html> <h1>Sorry</h1> </html>");
    }
  }

  @Test
  void messageIsOneShortLine_withoutSecrets() {
    String text = (Answers.SECRET + "\\n").repeat(1000);
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                Answers.problem(
                        400,
                        "validation_failed",
                        ", \"errors\": [{\"code\": \"x\", \"pointer\": \"%1$s\", \"detail\": \"%1$s\"}]"
                            .formatted(text))
                    .withHeader("X-Request-Id", Answers.SECRET)));

    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> get(Way.BLOCKING))
        .satisfies(e ->
            assertThat(e.getMessage())
                .hasLineCount(1)
                .hasSizeLessThan(1000)
                .doesNotContain("0123456789"));
  }

  @Test
  void hasViolations_whenRequestBreaksTheContract() {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                Answers.problem(
                    400,
                    "validation_failed",
                    """
                    , "errors": [
                      {"pointer": "/name", "code": "too_long", "detail": "must be shorter"},
                      {"parameter": "limit", "code": "of_tomorrow", "detail": "must be less", "more": 1}]\
                    """)));

    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> get(Way.BLOCKING))
        .withMessageContaining("; /name must be shorter; limit must be less")
        .satisfies(e ->
            assertThat(e.violations())
                .extracting(
                    violation -> violation.pointer().or(violation::parameter).orElseThrow(),
                    ProblemError::code)
                .containsExactly(tuple("/name", "too_long"), tuple("limit", "of_tomorrow")));
  }

  @Test
  void hasCode_whenProblemLacksMembers() {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(403)
                    .withHeader("Content-Type", "application/json")
                    .withBody("{\"code\": \"not_owner\", \"request_id\": \"7\"}")));

    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> get(Way.BLOCKING))
        .matches(e -> e.code().orElseThrow().equals("not_owner"))
        .matches(e -> e.requestId().orElseThrow().equals("7"))
        .matches(e -> e.problem().isEmpty());
  }

  @Test
  void hasTimeToComeBack_whenServerSaysOne() {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(Answers.problem(429, "rate_limited").withHeader("Retry-After", "7")));

    assertThatExceptionOfType(RateLimitedException.class)
        .isThrownBy(() -> get(Way.BLOCKING))
        .matches(e -> e.retryAfter().orElseThrow().equals(Duration.ofSeconds(7)));
  }

  /** Blocking calls end with an exception that shows where the caller stood. */
  @Test
  void hasStackOfTheCaller() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.problem(404, "not_found")));

    assertThatThrownBy(() -> get(Way.BLOCKING))
        .satisfies(e ->
            assertThat(e.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("hasStackOfTheCaller")));
  }

  /** Frameworks serialize exceptions; what cannot be is left out. */
  @Test
  void survivesSerialization() throws Exception {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.problem(404, "not_found")));
    var bytes = new ByteArrayOutputStream();
    try {
      get(Way.BLOCKING);
    } catch (NotFoundException e) {
      new ObjectOutputStream(bytes).writeObject(e);
    }

    Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(copy)
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> {
              assertThat(e.code()).contains("not_found");
              assertThat(e.problem()).isEmpty();
              assertThat(e.headers().map()).isEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource
  void isThrownAtOnce_whenArgumentIsMissing(Way way) {
    assertThatThrownBy(() ->
            way.call(client, c -> c.posts().getPost(nothing()), c -> c.posts().getPost(nothing())))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("postId");
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @SuppressWarnings("NullAway") // what a caller without it may do
  private static java.util.UUID nothing() {
    return null;
  }

  private Object get(Way way) {
    return way.call(client, c -> c.posts().getPost(POST_ID), c -> c.posts().getPost(POST_ID));
  }
}
