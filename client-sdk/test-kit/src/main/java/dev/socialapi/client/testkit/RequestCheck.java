package dev.socialapi.client.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * Refuses what the API would refuse of any caller, in the same order: no credential, a body of
 * another type, what breaks the contract's schemas, ids that are none.
 */
final class RequestCheck {
  private static final String BEARER = "bearer ";

  private final SchemaCheck schemas;

  RequestCheck(Contract contract) {
    this.schemas = SchemaCheck.ofRequests(contract);
  }

  /** Empty when the request is good. */
  Optional<Answer> refusal(Endpoint endpoint, ReceivedRequest request) {
    if (endpoint.isSecured() && !hasCredential(request)) {
      return Optional.of(Problems.of(endpoint, 401, "unauthenticated"));
    }
    Optional<JsonNode> bodySchema = endpoint.bodySchema(mediaType(request));
    if (endpoint.takesBody() && !bodySchema.isPresent()) {
      return Optional.of(Problems.of(endpoint, 415, "unsupported_media_type"));
    }
    Violations violations = new Violations();
    for (Parameter parameter : endpoint.parameters()) {
      if (!parameter.isInPath()) {
        check(parameter, request, violations);
      }
    }
    if (bodySchema.isPresent()) {
      Optional<JsonNode> body = object(request.body());
      if (!body.isPresent()) {
        return Optional.of(Problems.of(endpoint, 400, "malformed_json"));
      }
      schemas.check(bodySchema.get(), body.get(), violations::at);
    }
    if (!violations.isEmpty()) {
      return Optional.of(Problems.invalid(endpoint, violations));
    }
    return hasIds(endpoint, request)
        ? Optional.empty()
        : Optional.of(Problems.of(endpoint, 404, "not_found"));
  }

  private static boolean hasCredential(ReceivedRequest request) {
    String value = request.header("Authorization").orElse("");
    return value.toLowerCase(Locale.ROOT).startsWith(BEARER)
        && !value.substring(BEARER.length()).isBlank();
  }

  private static String mediaType(ReceivedRequest request) {
    String type = request.header("Content-Type").orElse("");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  private void check(Parameter parameter, ReceivedRequest request, Violations violations) {
    Optional<String> value = parameter.valueIn(request);
    if (value.isPresent()) {
      schemas.check(
          parameter.schema(),
          parameter.typed(value.get()),
          (pointer, code, detail) -> violations.in(parameter.name(), code, detail));
    } else if (parameter.isRequired()) {
      violations.in(parameter.name(), "required", "is required");
    }
  }

  private static Optional<JsonNode> object(String body) {
    try {
      return Optional.of(Json.parse(body)).filter(ObjectNode.class::isInstance);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private boolean hasIds(Endpoint endpoint, ReceivedRequest request) {
    Violations violations = new Violations();
    for (Parameter parameter : endpoint.parameters()) {
      if (parameter.isInPath()) {
        check(parameter, request, violations);
      }
    }
    return violations.isEmpty();
  }
}
