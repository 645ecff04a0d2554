package dev.socialapi.client.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An operation of a contract: what it takes and what it answers. */
final class Endpoint {
  private final String id;
  private final String method;
  private final PathTemplate path;
  private final boolean secured;
  private final List<Parameter> parameters = new ArrayList<>();
  private final Map<String, JsonNode> bodySchemas = new LinkedHashMap<>();
  private final Answers answers;

  Endpoint(Contract contract, String method, String path, JsonNode node) {
    this.id = node.path("operationId").asText();
    this.method = method;
    this.path = new PathTemplate(path);
    this.secured = contract.requiresCredential(node);
    for (JsonNode reference : node.path("parameters")) {
      JsonNode parameter = contract.resolved(reference);
      parameters.add(new Parameter(parameter, contract.resolved(parameter.path("schema"))));
    }
    JsonNode content = contract.resolved(node.path("requestBody")).path("content");
    for (Map.Entry<String, JsonNode> type : content.properties()) {
      bodySchemas.put(type.getKey(), type.getValue().path("schema"));
    }
    this.answers = new Answers(contract, id, node.path("responses"));
  }

  String id() {
    return id;
  }

  String method() {
    return method;
  }

  PathTemplate path() {
    return path;
  }

  boolean isSecured() {
    return secured;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  boolean takesBody() {
    return !bodySchemas.isEmpty();
  }

  /** Empty when it takes no body of that type. */
  Optional<JsonNode> bodySchema(String mediaType) {
    return Optional.ofNullable(bodySchemas.get(mediaType));
  }

  Answers answers() {
    return answers;
  }
}
