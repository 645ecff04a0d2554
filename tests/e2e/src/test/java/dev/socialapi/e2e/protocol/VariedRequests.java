package dev.socialapi.e2e.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import dev.socialapi.spec.SchemaValidator;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requests at random by one person, varied in one place each. Operations that have no place are
 * left out; {@code deleteMe} is one, which would end the account.
 */
final class VariedRequests {
  private static final Contract CONTRACT = Contract.load();
  private static final SchemaValidator VALIDATOR = new SchemaValidator(CONTRACT);
  private static final List<Contract.Operation> OPERATIONS =
      CONTRACT.operations().stream().filter(it -> !places(it).isEmpty()).toList();

  private static final int BAD_REQUEST = 400;

  /** What is no id is none of anything (ADR 6). */
  private static final int NOT_FOUND = 404;

  private static final int NOT_MODIFIED = 304;

  /** How things are may refuse what the contract allows: nothing there, taken, changed, full. */
  private static final Set<Integer> CIRCUMSTANCES = Set.of(NOT_FOUND, 409, 412, 422);

  private final RunningSystem system;
  private final Person alice;
  private final Variations variations;
  private final PathIds ids;
  private final List<String> wrong = new ArrayList<>();

  VariedRequests(RunningSystem system, long seed) {
    var random = new Random(seed);
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.variations = new Variations(CONTRACT, random);
    this.ids = new PathIds(alice, system.people().signUp("Bob"), random);
  }

  /** The requests that were answered as they must not be, and how. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** Sends the next one; answers whether the contract allows it. */
  boolean send() {
    Contract.Operation operation = variations.any(OPERATIONS);
    JsonNode place = variations.any(places(operation));
    Varied varied =
        switch (place.path("in").asText()) {
          case "path" -> inPath(operation, place);
          case "query", "header" -> inParameter(operation, place);
          default -> inBody(operation, place);
        };
    judge(operation, varied);
    return varied.allowed();
  }

  /** Where something can be varied: in each parameter, and in the body. */
  private static List<JsonNode> places(Contract.Operation operation) {
    Stream<JsonNode> parameters =
        operation.node().path("parameters").valueStream().map(CONTRACT::resolved);
    return Stream.concat(parameters, bodySchema(operation).stream()).toList();
  }

  private static Optional<JsonNode> bodySchema(Contract.Operation operation) {
    JsonNode body = operation.node().at("/requestBody/content").path("application/json");
    return body.isMissingNode()
        ? Optional.empty()
        : Optional.of(CONTRACT.resolved(body.path("schema")));
  }

  private Varied inBody(Contract.Operation operation, JsonNode schema) {
    JsonNode body = variations.body(schema);
    String text = variations.written(body);
    boolean allowed = VALIDATOR.violations(schema, body).isEmpty() && !hasLoneSurrogate(body);
    RequestSpecification request = request(operation, text).pathParams(ids.of(operation));
    return new Varied(text, allowed, BAD_REQUEST, request);
  }

  private static boolean hasLoneSurrogate(JsonNode node) {
    return node.isTextual()
        ? Variations.hasLoneSurrogate(node.textValue())
        : node.valueStream().anyMatch(VariedRequests::hasLoneSurrogate);
  }

  private Varied inPath(Contract.Operation operation, JsonNode parameter) {
    JsonNode schema = CONTRACT.resolved(parameter.path("schema"));
    String name = parameter.path("name").asText();
    Map<String, String> path = ids.of(operation);
    String id = variations.id(schema, path.getOrDefault(name, ""));
    path.put(name, id);
    boolean allowed = VALIDATOR.violations(schema, typed(schema, id)).isEmpty();
    return new Varied(path.toString(), allowed, NOT_FOUND, request(operation).pathParams(path));
  }

  private Varied inParameter(Contract.Operation operation, JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    String name = parameter.path("name").asText();
    String value = variations.value(schema).asText();
    RequestSpecification request = request(operation).pathParams(ids.of(operation));
    if (parameter.path("in").asText().equals("header")) {
      value = visible(value);
      request.header(name, value);
    } else {
      value = Variations.withoutLoneSurrogates(value);
      request.queryParam(name, value);
    }
    boolean allowed =
        !name.equals("cursor") && VALIDATOR.violations(schema, typed(schema, value)).isEmpty();
    return new Varied(name + "=" + value, allowed, BAD_REQUEST, request);
  }

  /** A header cannot carry what would end it, nor white space around it. */
  private static String visible(String value) {
    return value.replaceAll("[^!-~]", "");
  }

  private static JsonNode typed(JsonNode schema, String value) {
    return schema.path("type").asText().equals("integer") && value.matches("-?\\d{1,18}")
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
        : JsonNodeFactory.instance.textNode(value);
  }

  /** With the example of the body, if there has to be one. */
  private RequestSpecification request(Contract.Operation operation) {
    String body = bodySchema(operation).map(it -> it.required("example").toString()).orElse("");
    return request(operation, body);
  }

  private RequestSpecification request(Contract.Operation operation, String body) {
    RequestSpecification request = system.requestBy(alice);
    return operation.node().has("requestBody")
        ? request.contentType("application/json").body(body)
        : request;
  }

  private void judge(Contract.Operation operation, Varied varied) {
    Response response =
        varied.request().request(operation.method().toUpperCase(Locale.ROOT), operation.path());
    int status = response.statusCode();
    boolean right = varied.allowed() ? isServed(operation, response) : status == varied.refusal();
    if (!right) {
      wrong.add(
          "%s %s, which is %s: %d %s"
              .formatted(
                  operation,
                  varied.what().substring(0, Math.min(200, varied.what().length())),
                  varied.allowed() ? "allowed" : "forbidden",
                  status,
                  response.asString()));
    }
  }

  /**
   * Whether it was done, or refused for a reason that the contract names for the operation and that
   * is none of the request's form, its credential or the rate.
   */
  private static boolean isServed(Contract.Operation operation, Response response) {
    int status = response.statusCode();
    return status / 100 == 2
        || status == NOT_MODIFIED
        || (CIRCUMSTANCES.contains(status)
            && codes(operation, status).contains(response.jsonPath().getString("code")));
  }

  /** The codes of the problems that the contract shows for a status. */
  private static List<String> codes(Contract.Operation operation, int status) {
    JsonNode response =
        CONTRACT.resolved(operation.node().path("responses").path(Integer.toString(status)));
    return response
        .at("/content")
        .path("application/problem+json")
        .path("examples")
        .valueStream()
        .map(example -> CONTRACT.resolved(example).at("/value/code").asText())
        .toList();
  }

  /**
   * A request that is ready to be sent.
   *
   * @param what differs in it
   * @param refusal the status that it has to be answered with if the contract forbids it
   */
  private record Varied(String what, boolean allowed, int refusal, RequestSpecification request) {}
}
