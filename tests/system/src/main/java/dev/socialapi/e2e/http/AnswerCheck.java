package dev.socialapi.e2e.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.socialapi.spec.Contract;
import dev.socialapi.spec.SchemaValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what in an answer the contract does not document. */
public final class AnswerCheck {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final String PROBLEM = "application/problem+json";
  private static final List<String> ON_EVERY_ANSWER =
      List.of(
          "X-Request-Id",
          "Cache-Control",
          "Access-Control-Allow-Origin",
          "Access-Control-Expose-Headers",
          "Strict-Transport-Security",
          "X-Content-Type-Options");

  private final Contract contract;
  private final SchemaValidator validator;
  private final ProblemCheck problems;
  private final List<Route> routes;

  private AnswerCheck(Contract contract) {
    this.contract = contract;
    this.validator = new SchemaValidator(contract);
    this.problems = new ProblemCheck(contract);
    this.routes = contract.operations().stream().map(Route::of).toList();
  }

  public static AnswerCheck ofContract() {
    return new AnswerCheck(Contract.load());
  }

  /** Fails the test when there is anything wrong with the answer. */
  void require(Exchange exchange) {
    if (!exchange.path().endsWith("/openapi.json")) {
      Confidential.body(exchange.text());
    }
    List<String> violations = violations(exchange);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "%s %s answered %d against the contract:%n- %s%nheaders: %s%nbody: %s"
              .formatted(
                  exchange.method(),
                  exchange.path(),
                  exchange.status(),
                  String.join("\n- ", violations),
                  exchange.headers(),
                  exchange.text()));
    }
  }

  private List<String> violations(Exchange exchange) {
    List<String> found = new ArrayList<>();
    for (String name : ON_EVERY_ANSWER) {
      if (exchange.header(name).isEmpty()) {
        found.add("header " + name + " is missing");
      }
    }
    if (exchange.method().equals("options")) {
      return found;
    }
    Optional<Route> route = routes.stream().filter(r -> r.matches(exchange)).findFirst();
    Seen.record(
        new Outcome(
            route.map(r -> r.operation().id()).orElse(Outcome.NO_OPERATION),
            exchange.status(),
            exchange.isError() ? ProblemCheck.codeOf(exchange) : ""));
    if (route.isPresent()) {
      checkDocumented(route.get().operation(), exchange, found);
    } else {
      checkBody(PROBLEM, contract.schema("Problem"), exchange, found);
    }
    if (exchange.isError()) {
      problems.check(exchange, found);
    }
    return found;
  }

  private void checkDocumented(
      Contract.Operation operation, Exchange exchange, List<String> found) {
    JsonNode response =
        contract.resolved(
            operation.node().path("responses").path(Integer.toString(exchange.status())));
    if (response.isMissingNode()) {
      found.add("the status is not documented for " + operation.id());
      return;
    }
    for (var header : response.path("headers").properties()) {
      checkHeader(header.getKey(), contract.resolved(header.getValue()), exchange, found);
    }
    var content = response.path("content").properties();
    if (content.isEmpty()) {
      if (exchange.body().length > 0) {
        found.add("there is a body");
      }
      return;
    }
    var only = content.iterator().next();
    checkBody(only.getKey(), only.getValue().path("schema"), exchange, found);
  }

  private void checkHeader(String name, JsonNode header, Exchange exchange, List<String> found) {
    JsonNode schema = header.path("schema");
    Optional<String> value = exchange.header(name);
    if (value.isEmpty()) {
      if (header.path("required").booleanValue()) {
        found.add("header " + name + " is missing");
      }
      return;
    }
    boolean number = schema.path("type").asText().equals("integer");
    JsonNode node =
        number && value.get().matches("\\d{1,9}")
            ? IntNode.valueOf(Integer.parseInt(value.get()))
            : TextNode.valueOf(value.get());
    for (String violation : validator.violations(schema, node)) {
      found.add("header " + name + ": " + violation);
    }
  }

  private void checkBody(String type, JsonNode schema, Exchange exchange, List<String> found) {
    if (!exchange.header("Content-Type").orElse("").equals(type)) {
      found.add("the content type is " + exchange.header("Content-Type").orElse("missing"));
    }
    try {
      found.addAll(validator.violations(schema, JSON.readTree(exchange.body())));
    } catch (JsonProcessingException e) {
      found.add("the body is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An operation and the paths that are its own. */
  private record Route(Contract.Operation operation, Pattern path) {
    static Route of(Contract.Operation operation) {
      return new Route(
          operation, Pattern.compile("/v1" + operation.path().replaceAll("\\{[^}]+}", "[^/]+")));
    }

    boolean matches(Exchange exchange) {
      return operation.method().equals(exchange.method())
          && path.matcher(exchange.path()).matches();
    }
  }
}
