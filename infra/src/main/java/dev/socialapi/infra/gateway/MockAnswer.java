package dev.socialapi.infra.gateway;

import dev.socialapi.http.Headers;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one answer of a mock integration.
 *
 * <p>A mock answers with the status that its request template names, and picks that template by the
 * request's content type, which is JSON unless a request says otherwise. What says otherwise is
 * answered 415 ({@code never}): the alternative is a 500.
 *
 * <p>Response templates are programs (VTL), static values are quoted: what would mean something in
 * either is refused here. {@code context.requestId} as the source of a header is what deployed APIs
 * use; unlike the rest, no reference page at hand states it.
 */
final class MockAnswer {
  private static final String JSON = "application/json";

  private final String status;
  private final String description;
  private final Map<String, Object> headers = new LinkedHashMap<>();
  private final Map<String, Object> headerSources = new LinkedHashMap<>();
  private final Map<String, Object> templates = new LinkedHashMap<>();

  MockAnswer(String status, String description) {
    this.status = status;
    this.description = description;
  }

  /** Adds a header with a fixed value; the request id is the request's, whatever the value. */
  void header(String name, String value) {
    headers.put(name, Map.of("schema", Map.of("type", "string")));
    headerSources.put(
        "method.response.header." + name,
        name.equals(Headers.REQUEST_ID) ? Literals.REQUEST_ID : Literals.quoted(value));
  }

  void body(Object value) {
    templates.put(JSON, Literals.json(value));
  }

  /** Puts the answer and the integration that gives it into a method. */
  void describe(Map<String, Object> method) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("description", description);
    response.put("headers", headers);
    method.put("responses", Map.of(status, response));
    method.put("x-amazon-apigateway-integration", integration());
  }

  private Map<String, Object> integration() {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("statusCode", status);
    response.put("responseParameters", headerSources);
    if (!templates.isEmpty()) {
      response.put("responseTemplates", templates);
    }
    Map<String, Object> integration = new LinkedHashMap<>();
    integration.put("type", "mock");
    integration.put("passthroughBehavior", "never");
    integration.put("requestTemplates", Map.of(JSON, "{\"statusCode\": " + status + "}"));
    integration.put("responses", Map.of("default", response));
    return integration;
  }
}
