package dev.socialapi.e2e.protocol;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.e2e.http.Problems;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation with this input or that, told by the contract alone. */
@EndToEnd
class EveryOperationE2E {
  private static final Contract CONTRACT = Contract.load();
  private static final int MEBIBYTE = 1024 * 1024;

  private final RunningSystem system;
  private final Person alice;
  private UUID post = new UUID(0, 0);
  private UUID tag = new UUID(0, 0);

  EveryOperationE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  @BeforeAll
  void makeThings() {
    post = alice.api().posts().createPost(CreatePost.builder().name("Title").build()).postId();
    tag = alice.api().tags().createTag(CreateTag.builder().name("Tag").build()).tagId();
  }

  static Stream<Contract.Operation> withBody() {
    return that(operation -> operation.node().has("requestBody"));
  }

  static Stream<Contract.Operation> withPathParameter() {
    return that(operation -> operation.path().contains("{"));
  }

  static Stream<Contract.Operation> withLimit() {
    return with("limit");
  }

  static Stream<Contract.Operation> withNamePrefix() {
    return with("name_prefix");
  }

  static Stream<Contract.Operation> withIfMatch() {
    return with("If-Match");
  }

  static Stream<Contract.Operation> withIfNoneMatch() {
    return with("If-None-Match");
  }

  static Stream<Contract.Operation> withIdempotencyKey() {
    return with("Idempotency-Key");
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void refusesMoreThanOneMebibyte(Contract.Operation operation) {
    Response response =
        send(
            operation, request().contentType("application/json").body("{}" + " ".repeat(MEBIBYTE)));

    assertProblem(response, 413, "payload_too_large");
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void refusesWhatIsNoJson(Contract.Operation operation) {
    Response response = send(operation, request().header("Content-Type", "text/plain").body("x"));

    assertProblem(response, 415, "unsupported_media_type");
  }

  @ParameterizedTest
  @MethodSource("withPathParameter")
  void findsNothing_whereNothingIs(Contract.Operation operation) {
    for (String id : List.of(UUID.randomUUID().toString(), "x", UUID.randomUUID() + "0")) {
      Response response =
          withExample(operation)
              .request(method(operation), operation.path().replaceAll("[{]\\w+}", id));

      assertProblem(response, 404, "not_found");
    }
  }

  @ParameterizedTest
  @MethodSource("withLimit")
  void refusesPages_thatAreNone(Contract.Operation operation) {
    Response noLimit = send(operation, request().queryParam("limit", "0"));
    Response noCursor = send(operation, request().queryParam("cursor", "x"));

    assertProblem(noLimit, 400, "validation_failed");
    assertThat(Problems.violations(noLimit)).singleElement().asString().startsWith("limit ");
    assertProblem(noCursor, 400, "invalid_cursor");
  }

  @ParameterizedTest
  @MethodSource("withNamePrefix")
  void refusesLongPrefixes(Contract.Operation operation) {
    assertProblem(
        send(operation, request().queryParam("name_prefix", "é".repeat(65))),
        400,
        "validation_failed");
  }

  @ParameterizedTest
  @MethodSource("withIfMatch")
  void refusesStaleVersions(Contract.Operation operation) {
    assertProblem(
        send(operation, withExample(operation).header("If-Match", "\"0\"")),
        412,
        "precondition_failed");
  }

  @ParameterizedTest
  @MethodSource("withIfMatch")
  void refusesLongIfMatch(Contract.Operation operation) {
    assertProblem(
        send(operation, withExample(operation).header("If-Match", "\"1\", ".repeat(250))),
        400,
        "validation_failed");
  }

  @ParameterizedTest
  @MethodSource("withIfNoneMatch")
  void saysThatNothingHasChanged(Contract.Operation operation) {
    Response response = send(operation, request().header("If-None-Match", "*"));

    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.asByteArray()).isEmpty();
    assertThat(response.header("ETag")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("withIfNoneMatch")
  void refusesLongIfNoneMatch(Contract.Operation operation) {
    assertProblem(
        send(operation, request().header("If-None-Match", "\"1\", ".repeat(250))),
        400,
        "validation_failed");
  }

  @ParameterizedTest
  @MethodSource("withIdempotencyKey")
  void refusesKeys_thatAreNone(Contract.Operation operation) {
    for (String key : List.of("a b", "é", "k".repeat(256))) {
      assertProblem(
          send(operation, withExample(operation).header("Idempotency-Key", key)),
          400,
          "validation_failed");
    }
  }

  private static Stream<Contract.Operation> with(String parameter) {
    return that(operation ->
        operation
            .node()
            .path("parameters")
            .valueStream()
            .map(CONTRACT::resolved)
            .anyMatch(it -> it.path("name").asText().equals(parameter)));
  }

  private static Stream<Contract.Operation> that(Predicate<Contract.Operation> filter) {
    return CONTRACT.operations().stream().filter(filter);
  }

  private Response send(Contract.Operation operation, RequestSpecification request) {
    String path =
        operation
            .path()
            .replace("{postId}", post.toString())
            .replace("{tagId}", tag.toString())
            .replace("{userId}", alice.userId());
    return request.request(method(operation), path);
  }

  private RequestSpecification request() {
    return system.requestBy(alice);
  }

  /** With the example of the operation's body, if it takes one. */
  private RequestSpecification withExample(Contract.Operation operation) {
    JsonNode body = operation.node().at("/requestBody/content").path("application/json");
    if (body.isMissingNode()) {
      return request();
    }
    JsonNode example = CONTRACT.resolved(body.path("schema")).required("example");
    return request().contentType("application/json").body(example.toString());
  }

  private static String method(Contract.Operation operation) {
    return operation.method().toUpperCase(Locale.ROOT);
  }
}
