package dev.socialapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.api.Caller;
import dev.socialapi.api.CreatePostRequest;
import dev.socialapi.api.DeletePostRequest;
import dev.socialapi.api.DeletePostResult;
import dev.socialapi.api.Deprecation;
import dev.socialapi.api.GetOpenApiRequest;
import dev.socialapi.api.GetOpenApiResult;
import dev.socialapi.api.Operation;
import dev.socialapi.api.RawJson;
import dev.socialapi.api.Scope;
import dev.socialapi.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final Caller ALICE = new Caller("alice", EnumSet.allOf(Scope.class));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Pipeline document =
      new Pipeline(
          Operation.GET_OPEN_API,
          Route.open(
              GetOpenApiRequest::read, _ -> new GetOpenApiResult(new RawJson("{}"), "\"7\"")));

  @Test
  void answersWithBodyAndTheHeadersOfEveryAnswer() {
    Response response = document.handle(request(Optional.empty(), Map.of(), ""));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).contains("{}");
    assertThat(response.headers())
        .containsOnly(
            Map.entry("ETag", "\"7\""),
            Map.entry("Content-Type", "application/json"),
            Map.entry("Cache-Control", "private, no-cache"),
            Map.entry("X-Request-Id", "r-1"),
            Map.entry("Access-Control-Allow-Origin", "*"),
            Map.entry("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry(
                "Access-Control-Expose-Headers",
                "ETag, Location, Retry-After, X-Request-Id, Idempotent-Replayed,"
                    + " Deprecation, Sunset, Link"));
  }

  @Test
  void answersNotModified_whenTheCallerHasTheRepresentation() {
    Response response =
        document.handle(request(Optional.empty(), Map.of("if-none-match", "\"7\""), ""));

    assertThat(response.status()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers()).containsEntry("ETag", "\"7\"").doesNotContainKey("Content-Type");
  }

  @Test
  void answersWithoutBody_whenTheOperationHasNone() {
    var delete =
        new Pipeline(
            Operation.DELETE_POST,
            Route.of(DeletePostRequest::read, (_, _) -> new DeletePostResult()));

    Response response = delete.handle(request(Optional.of(ALICE), Map.of(), ""));

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers()).doesNotContainKey("Content-Type");
  }

  @Test
  void rendersProblem_whenTheRuleRaisesOne() throws IOException {
    Response response =
        creating(ProblemCode.NOT_FOUND).handle(request(Optional.of(ALICE), Map.of(), post()));

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
    JsonNode problem = JSON.readTree(response.text().orElseThrow());
    assertThat(problem.path("code").textValue()).isEqualTo("not_found");
    assertThat(problem.path("status").intValue()).isEqualTo(404);
    assertThat(problem.path("request_id").textValue()).isEqualTo("r-1");
    assertThat(problem.path("instance").textValue()).isEqualTo("urn:uuid:r-1");
    assertThat(problem.has("errors")).isFalse();
  }

  @Test
  void namesEveryViolationAtOnce() throws IOException {
    Response response =
        creating(ProblemCode.NOT_FOUND)
            .handle(request(Optional.of(ALICE), Map.of(), "{\"content\":1,\"color\":\"red\"}"));

    JsonNode problem = JSON.readTree(response.text().orElseThrow());
    assertThat(problem.path("code").textValue()).isEqualTo("validation_failed");
    assertThat(problem.path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/content", "/color", "/name");
  }

  @Test
  void refusesMalformedJson() throws IOException {
    Response response =
        creating(ProblemCode.NOT_FOUND).handle(request(Optional.of(ALICE), Map.of(), "{"));

    assertThat(JSON.readTree(response.text().orElseThrow()).path("code").textValue())
        .isEqualTo("malformed_json");
  }

  @Test
  void saysOnEveryAnswerThatTheOperationGoesAway() {
    Map<String, String> headers =
        Map.of(
            "Deprecation", "@1796083200",
            "Sunset", "Tue, 01 Jun 2027 00:00:00 GMT",
            "Link", "</changes#posts>; rel=\"deprecation\"");

    assertThat(goingAway(_ -> new GetOpenApiResult(new RawJson("{}"), "\"7\"")))
        .allSatisfy(answer -> assertThat(answer.headers()).containsAllEntriesOf(headers))
        .extracting(Response::status)
        .containsExactly(200, 304);
    assertThat(goingAway(_ -> fail(ProblemCode.NOT_FOUND)))
        .allSatisfy(answer -> assertThat(answer.headers()).containsAllEntriesOf(headers))
        .extracting(Response::status)
        .containsExactly(404, 404);
  }

  @Test
  void refusesMissingScope_beforeAnythingIsRead() {
    var reader = new Caller("alice", Set.of(Scope.READ_POSTS));

    Response response =
        creating(ProblemCode.NOT_FOUND).handle(request(Optional.of(reader), Map.of(), "{"));

    assertThat(response.status()).isEqualTo(403);
    assertThat(response.text().orElseThrow()).contains("\"insufficient_scope\"");
  }

  @Test
  void fails_whenAScopeIsMissingOnACachedOperation() {
    var getMe = new Pipeline(Operation.GET_ME, (_, _) -> new DeletePostResult());
    Request request = request(Optional.of(new Caller("alice", Set.of())), Map.of(), "");

    assertThatIllegalStateException().isThrownBy(() -> getMe.handle(request));
  }

  @Test
  void fails_whenNoCallerIsNamedWhereOneIsNeeded() {
    Request request = request(Optional.empty(), Map.of(), post());

    assertThatIllegalStateException()
        .isThrownBy(() -> creating(ProblemCode.NOT_FOUND).handle(request));
  }

  /** The answers to a request, and to a conditional one. */
  private static List<Response> goingAway(Function<GetOpenApiRequest, GetOpenApiResult> rule) {
    var deprecation =
        new Deprecation(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 6, 1), "/changes#posts");
    var pipeline =
        new Pipeline(
            Operation.GET_OPEN_API,
            Optional.of(deprecation),
            Route.open(GetOpenApiRequest::read, rule));
    return List.of(
        pipeline.handle(request(Optional.empty(), Map.of(), "")),
        pipeline.handle(request(Optional.empty(), Map.of("If-None-Match", "*"), "")));
  }

  private static GetOpenApiResult fail(ProblemCode problem) {
    throw problem.raise();
  }

  private static Pipeline creating(ProblemCode outcome) {
    return new Pipeline(
        Operation.CREATE_POST,
        Route.of(
            CreatePostRequest::read,
            (_, _) -> {
              throw outcome.raise();
            }));
  }

  private static String post() {
    return "{\"name\":\"A title\"}";
  }

  private static Request request(
      Optional<Caller> caller, Map<String, String> headers, String body) {
    return new Request(
        "r-1",
        caller,
        Map.of("postId", "p"),
        Map.of(),
        headers,
        body.getBytes(StandardCharsets.UTF_8));
  }
}
