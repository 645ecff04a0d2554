package dev.socialapi.client.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The problems that the stub answers with by itself. */
final class Problems {
  private static final String TYPES = "https://socialapi.dev/problems/";

  private Problems() {}

  /** As the contract documents it for the operation, else made up alike. */
  static Answer of(Endpoint endpoint, int status, String code) {
    return endpoint
        .answers()
        .find(status, code)
        .or(() -> endpoint.answers().find(status))
        .orElseGet(() -> madeUp(status, code, code.replace('_', ' ')));
  }

  static Answer invalid(Endpoint endpoint, Violations violations) {
    Answer answer = of(endpoint, 400, "validation_failed");
    ObjectNode problem = Json.read(String.valueOf(answer.body()), ObjectNode.class);
    problem.set("errors", violations.list());
    return new Answer(answer.status(), answer.headers(), Json.write(problem));
  }

  /** No operation has the path and the method; contracts do not document that. */
  static Answer routeNotFound() {
    return madeUp(404, "route_not_found", "There is no operation with this method and path.");
  }

  private static Answer madeUp(int status, String code, String detail) {
    String id = UUID.randomUUID().toString();
    String title =
        code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('_', ' ');
    ObjectNode problem =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", TYPES + code)
            .put("title", title)
            .put("status", status)
            .put("detail", detail)
            .put("instance", "urn:uuid:" + id)
            .put("code", code)
            .put("request_id", id);
    return new Answer(
        status,
        Map.of("Content-Type", "application/problem+json", "X-Request-Id", id),
        Json.write(problem));
  }
}
