package dev.socialapi.client.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The answers that a contract documents for one operation, the good ones first. */
final class Answers {
  private static final String NEXT_CURSOR = "next_cursor";

  private final Contract contract;
  private final String operation;
  private final JsonNode responses;
  private final List<Example> examples = new ArrayList<>();

  Answers(Contract contract, String operation, JsonNode responses) {
    this.contract = contract;
    this.operation = operation;
    this.responses = responses;
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      addExamples(Integer.parseInt(response.getKey()), contract.resolved(response.getValue()));
    }
    require(Example::isSuccess, "a good answer with an example");
  }

  private void addExamples(int status, JsonNode response) {
    Map<String, String> headers = headers(response);
    JsonNode content = response.path("content");
    if (content.isEmpty()) {
      examples.add(new Example(status, "", new Answer(status, headers, null)));
    }
    for (Map.Entry<String, JsonNode> type : content.properties()) {
      headers.put("Content-Type", type.getKey());
      for (Map.Entry<String, JsonNode> each : type.getValue().path("examples").properties()) {
        JsonNode body = contract.resolved(each.getValue()).path("value");
        Answer answer = new Answer(status, headers, Json.write(body));
        examples.add(new Example(status, each.getKey(), answer));
      }
    }
  }

  /** Those that every such answer has. */
  private Map<String, String> headers(JsonNode response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : response.path("headers").properties()) {
      JsonNode header = contract.resolved(each.getValue());
      if (header.path("required").asBoolean()) {
        headers.put(each.getKey(), header.path("example").asText());
      }
    }
    return headers;
  }

  List<Example> examples() {
    return examples;
  }

  /** The first one of a status. */
  Optional<Answer> find(int status) {
    return find(example -> example.status() == status).map(Example::answer);
  }

  Optional<Answer> find(int status, String name) {
    return find(example -> example.status() == status && example.name().equals(name))
        .map(Example::answer);
  }

  Answer byStatus(int status) {
    return require(example -> example.status() == status, Integer.toString(status));
  }

  Answer byName(String name) {
    return require(example -> example.name().equals(name), name);
  }

  Answer byName(int status, String name) {
    return require(
        example -> example.status() == status && example.name().equals(name), status + " " + name);
  }

  /** The first good one, but a list that is read on ends. */
  Answer success(boolean isReadOn) {
    Answer first = require(Example::isSuccess, "success");
    return isReadOn
        ? find(example -> example.isSuccess() && isLastPage(example))
            .map(Example::answer)
            .orElse(first)
        : first;
  }

  private static boolean isLastPage(Example example) {
    String body = example.answer().body();
    return body != null && !Json.read(body, JsonNode.class).has(NEXT_CURSOR);
  }

  /**
   * The good answer, with another body.
   *
   * @throws IllegalArgumentException if the body is not what the contract promises
   */
  Answer own(JsonNode body) {
    Answer answer = success(false);
    JsonNode content =
        contract.resolved(responses.path(Integer.toString(answer.status()))).path("content");
    if (content.isEmpty()) {
      throw new IllegalArgumentException(operation + " answers without a body");
    }
    Violations violations = new Violations();
    SchemaCheck.ofAnswers(contract)
        .check(content.elements().next().path("schema"), body, violations::at);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(operation + " never answers this: " + violations);
    }
    return new Answer(answer.status(), answer.headers(), Json.write(body));
  }

  private Optional<Example> find(Predicate<Example> condition) {
    return examples.stream().filter(condition).findFirst();
  }

  private Answer require(Predicate<Example> condition, String wanted) {
    return find(condition)
        .map(Example::answer)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the contract does not document "
                    + wanted
                    + " for "
                    + operation
                    + ", only "
                    + examples));
  }
}
