package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.socialapi.client.Answers.NEW_POST;
import static dev.socialapi.client.Answers.POST_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.socialapi.client.model.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RetriesTest {
  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  private final SocialClient client = Answers.client(SERVER).build();

  @AfterEach
  void close() {
    client.close();
  }

  static Stream<Arguments> repeatable() {
    return Stream.of(Way.values())
        .flatMap(way -> Stream.of(429, 502, 503, 504).map(status -> Arguments.of(way, status)));
  }

  @ParameterizedTest
  @MethodSource("repeatable")
  void triesAgain_whenItCanHelp(Way way, int status) {
    answers(Answers.problem(status, "any"), aResponse().withStatus(status), Answers.post(201, 1));

    ApiResponse<Post> created =
        way.call(
            client,
            c -> c.posts().createPostWithResponse(NEW_POST, RequestOptions.none()),
            c -> c.posts().createPostWithResponse(NEW_POST, RequestOptions.none()));

    assertThat(created.retries()).isEqualTo(2);
    assertThat(keys()).hasSize(3);
    assertThat(keys().stream().distinct()).hasSize(1).doesNotContainNull();
  }

  /** Of the credential's check, for example: 500, and a time to come back. */
  @ParameterizedTest
  @EnumSource
  void triesAgain_whenFaultSaysWhen(Way way) {
    answers(Answers.problem(500, "internal").withHeader("Retry-After", "0"), Answers.post(201, 1));

    create(way);

    assertThat(keys()).hasSize(2);
    assertThat(keys().stream().distinct()).hasSize(1);
  }

  static Stream<Arguments> final_() {
    return Stream.of(Way.values())
        .flatMap(way ->
            Stream.of(
                    400, 401, 403, 404, 405, 408, 409, 412, 413, 415, 418, 422, 425, 500, 501, 505)
                .map(status -> Arguments.of(way, status)));
  }

  @ParameterizedTest
  @MethodSource("final_")
  void doesNotTryAgain_whenAnswerIsFinal(Way way, int status) {
    ResponseDefinitionBuilder answer = Answers.problem(status, "any");
    answers(status < 500 ? answer.withHeader("Retry-After", "0") : answer);

    assertThatExceptionOfType(ApiResponseException.class)
        .isThrownBy(() -> create(way))
        .matches(e -> e.status() == status)
        .matches(e -> e.attempts() == 1);
    assertThat(keys()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void givesUp_whenRetriesAreUsedUp(Way way) {
    answers(Answers.problem(503, "unavailable"));

    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> create(way))
        .matches(e -> e.attempts() == 4)
        .matches(SocialApiException::mayBeDone);
    assertThat(keys()).hasSize(4);
    assertThat(keys().stream().distinct()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void asksOnce_whenCallWantsNoRetries(Way way) {
    answers(Answers.problem(503, "unavailable"));
    RequestOptions once = RequestOptions.builder().retries(0).build();

    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() ->
            way.call(
                client,
                c -> c.posts().createPost(NEW_POST, once),
                c -> c.posts().createPost(NEW_POST, once)));
    assertThat(keys()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void waitsAsLongAsAsked_whenServerSaysSeconds(Way way) {
    answers(Answers.problem(429, "rate_limited").withHeader("Retry-After", "1"), Answers.post());

    assertThat(timeOf(() -> get(way))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    assertThat(keys()).hasSize(2);
  }

  /** Seen from the server's clock, which is a day ahead. */
  @ParameterizedTest
  @EnumSource
  void waitsAsLongAsAsked_whenServerSaysDate(Way way) {
    Instant there = Instant.now().plus(Duration.ofDays(1));
    answers(
        Answers.problem(503, "unavailable")
            .withHeader("Date", httpDate(there))
            .withHeader("Retry-After", httpDate(there.plusSeconds(1))),
        Answers.post());

    assertThat(timeOf(() -> get(way))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    assertThat(keys()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void throwsAtOnce_whenDeadlineIsBeforeTheTimeToComeBack(Way way) {
    answers(Answers.problem(429, "rate_limited").withHeader("Retry-After", "61"));

    assertThat(
            timeOf(() ->
                assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> get(way))
                    .matches(
                        e -> e.retryAfter().equals(java.util.Optional.of(Duration.ofSeconds(61))))
                    .matches(e -> !e.mayBeDone())))
        .isLessThan(Duration.ofSeconds(2));
    assertThat(keys()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void doesNotWaitLong_whenServerDoesNotSayHowLong(Way way) {
    answers(Answers.problem(429, "rate_limited"), Answers.post());

    assertThat(timeOf(() -> get(way))).isLessThan(Duration.ofSeconds(1));
    assertThat(keys()).hasSize(2);
  }

  @Test
  void usesOneKeyForACallAndAnotherForTheNext() {
    answers(Answers.problem(502, "internal"), Answers.post(201, 1));

    create(Way.BLOCKING);
    create(Way.BLOCKING);

    assertThat(keys()).hasSize(3);
    assertThat(keys().stream().distinct()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void usesTheCallersKey(Way way) {
    answers(Answers.problem(502, "internal"), Answers.post(201, 1));
    RequestOptions options = RequestOptions.builder().idempotencyKey("import-42").build();

    way.call(
        client,
        c -> c.posts().createPost(NEW_POST, options),
        c -> c.posts().createPost(NEW_POST, options));

    assertThat(keys()).containsExactly("import-42", "import-42");
  }

  @Test
  void sendsNoKey_whenOperationHasNone() {
    answers(Answers.post());

    get(Way.BLOCKING);

    assertThat(requests()).allMatch(request -> !request.containsHeader("Idempotency-Key"));
  }

  @Test
  void tellsOfTheTokenThatWasCreated_whenItsAnswerWasLost() {
    answers(
        Answers.problem(504, "timeout"),
        Answers.problem(
            409, "idempotency_replay_unavailable", ", \"token_id\": \"" + POST_ID + "\""));
    var token =
        dev.socialapi.client.model.CreateToken.builder()
            .name("import")
            .scopes(List.of(dev.socialapi.client.model.Scope.READ_POSTS))
            .build();

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> client.tokens().createToken(token))
        .matches(e -> e.tokenId().orElseThrow().equals(POST_ID))
        .matches(SocialApiException::mayBeDone);
    assertThat(keys()).hasSize(2);
  }

  @Test
  void saysThatADeletionMayBeItsOwn_whenRepetitionFindsNothing() {
    answers(Answers.problem(504, "timeout"), Answers.problem(404, "not_found"));

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> client.posts().deletePost(POST_ID))
        .matches(e -> e.attempts() == 2)
        .matches(SocialApiException::mayBeDone)
        .satisfies(
            e -> assertThat(e.getSuppressed()).hasExactlyElementsOfTypes(ServerException.class));
  }

  private Post create(Way way) {
    return way.call(
        client, c -> c.posts().createPost(NEW_POST), c -> c.posts().createPost(NEW_POST));
  }

  private Post get(Way way) {
    return way.call(client, c -> c.posts().getPost(POST_ID), c -> c.posts().getPost(POST_ID));
  }

  /** One after the other, the last one for ever. */
  private static void answers(ResponseDefinitionBuilder... answers) {
    for (int i = 0; i < answers.length; i++) {
      SERVER.stubFor(
          any(anyUrl())
              .inScenario("answers")
              .whenScenarioStateIs(i == 0 ? STARTED : "answer " + i)
              .willSetStateTo(
                  i + 1 < answers.length ? "answer " + (i + 1) : i == 0 ? STARTED : "answer " + i)
              .willReturn(answers[i]));
    }
  }

  private static List<LoggedRequest> requests() {
    return SERVER.findAll(anyRequestedFor(anyUrl()));
  }

  private static List<String> keys() {
    return requests().stream()
        .map(request -> String.valueOf(request.getHeader("Idempotency-Key")))
        .toList();
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static Duration timeOf(Runnable call) {
    long began = System.nanoTime();
    call.run();
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
