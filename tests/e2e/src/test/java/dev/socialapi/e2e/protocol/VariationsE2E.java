package dev.socialapi.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import dev.socialapi.spec.SchemaValidator;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/**
 * Requests at random, made from the contract: what it forbids is refused, what it allows is not,
 * and nothing is a fault. {@code -Dvariations.seed=SEED} repeats them.
 */
@EndToEnd
@Execution(CONCURRENT)
class VariationsE2E {
  private static final int REQUESTS = 500;
  private static final int NIGHTLY_REQUESTS = 5_000;

  /** Of each hundred, at least. */
  private static final int OF_EITHER_KIND = 20;

  private static final Contract CONTRACT = Contract.load();
  private static final SchemaValidator VALIDATOR = new SchemaValidator(CONTRACT);

  private final RunningSystem system;
  private final Person alice;
  private final long seed = Long.getLong("variations.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final Variations variations = new Variations(CONTRACT, random);
  private final List<String> wrong = new ArrayList<>();

  VariationsE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  @Test
  void areRefused_whenTheContractForbidsThem_andOnlyThen() {
    send(REQUESTS);
  }

  @Tag("nightly")
  @Test
  void areRefused_whenTheContractForbidsThem_andOnlyThen_allNight() {
    send(NIGHTLY_REQUESTS);
  }

  private void send(int requests) {
    List<Contract.Operation> operations =
        CONTRACT.operations().stream().filter(it -> !places(it).isEmpty()).toList();
    int forbidden = 0;
    for (int i = 0; i < requests; i++) {
      Contract.Operation operation = variations.any(operations);
      forbidden += send(operation, variations.any(places(operation))) ? 0 : 1;
    }

    System.out.printf(
        "variations.seed=%d: %d requests, %d of them forbidden%n", seed, requests, forbidden);
    assertThat(wrong).isEmpty();
    assertThat(forbidden * 100 / requests).isBetween(OF_EITHER_KIND, 100 - OF_EITHER_KIND);
  }

  /** Where something can be varied: in each parameter but those of the path, and in the body. */
  private static List<JsonNode> places(Contract.Operation operation) {
    Stream<JsonNode> parameters =
        operation.node().path("parameters").valueStream().map(CONTRACT::resolved);
    return Stream.concat(
            parameters.filter(it -> !it.path("in").asText().equals("path")),
            bodySchema(operation).stream())
        .toList();
  }

  private static Optional<JsonNode> bodySchema(Contract.Operation operation) {
    JsonNode body = operation.node().at("/requestBody/content").path("application/json");
    return body.isMissingNode()
        ? Optional.empty()
        : Optional.of(CONTRACT.resolved(body.path("schema")));
  }

  /** Answers whether the contract allows what was sent. */
  private boolean send(Contract.Operation operation, JsonNode place) {
    return place.has("in") ? sendParameter(operation, place) : sendBody(operation, place);
  }

  private boolean sendBody(Contract.Operation operation, JsonNode schema) {
    JsonNode body = variations.body(schema);
    String text = variations.written(body);
    boolean allowed = VALIDATOR.violations(schema, body).isEmpty() && !hasLoneSurrogate(body);
    judge(operation, allowed, text, request(operation, text));
    return allowed;
  }

  private static boolean hasLoneSurrogate(JsonNode node) {
    return node.isTextual()
        ? Variations.hasLoneSurrogate(node.textValue())
        : node.valueStream().anyMatch(VariationsE2E::hasLoneSurrogate);
  }

  private boolean sendParameter(Contract.Operation operation, JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    String name = parameter.path("name").asText();
    boolean header = parameter.path("in").asText().equals("header");
    String value = sendable(variations.value(schema).asText(), header);
    boolean allowed =
        !name.equals("cursor") && VALIDATOR.violations(schema, typed(schema, value)).isEmpty();
    String body = bodySchema(operation).map(it -> it.required("example").toString()).orElse("");
    RequestSpecification request = request(operation, body);
    judge(
        operation,
        allowed,
        name + "=" + value,
        header ? request.header(name, value) : request.queryParam(name, value));
    return allowed;
  }

  /** Neither can carry everything: half a character, and in headers what would end them. */
  private static String sendable(String value, boolean header) {
    int last = header ? 0x7e : Character.MAX_CODE_POINT;
    int first = header ? 0x21 : 0;
    return value
        .codePoints()
        .filter(point -> point >= first && point <= last)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static JsonNode typed(JsonNode schema, String value) {
    return schema.path("type").asText().equals("integer") && value.matches("-?\\d{1,18}")
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
        : JsonNodeFactory.instance.textNode(value);
  }

  private RequestSpecification request(Contract.Operation operation, String body) {
    RequestSpecification request = system.requestBy(alice);
    return operation.node().has("requestBody")
        ? request.contentType("application/json").body(body)
        : request;
  }

  /** Nothing has the ids of these paths. */
  private void judge(
      Contract.Operation operation, boolean allowed, String what, RequestSpecification request) {
    String path = operation.path().replaceAll("[{]\\w+}", UUID.randomUUID().toString());
    Response response = request.request(operation.method().toUpperCase(Locale.ROOT), path);
    boolean refused = response.statusCode() == 400;
    if (refused == allowed || response.statusCode() >= 500) {
      wrong.add(
          "%s %s, which is %s: %d %s"
              .formatted(
                  operation,
                  what.substring(0, Math.min(200, what.length())),
                  allowed ? "allowed" : "forbidden",
                  response.statusCode(),
                  response.asString()));
    }
  }
}
