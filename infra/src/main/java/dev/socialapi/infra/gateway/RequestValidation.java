package dev.socialapi.infra.gateway;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the gateway checks before it calls a function: required parameters are present, a JSON body
 * is an object. The function checks everything, so the gateway's refusals need no explanation.
 */
final class RequestValidation {
  static final String NAME = "contract";

  private static final String MODEL = "JsonObject";

  private RequestValidation() {}

  static Map<String, Object> validators() {
    Map<String, Object> validator = new LinkedHashMap<>();
    validator.put("validateRequestBody", true);
    validator.put("validateRequestParameters", true);
    return Map.of(NAME, validator);
  }

  static Map<String, Object> models() {
    return Map.of(MODEL, Map.of("type", "object"));
  }

  static Map<String, Object> body() {
    Map<String, Object> content = Map.of("schema", Map.of("$ref", "#/components/schemas/" + MODEL));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("required", true);
    body.put("content", Map.of("application/json", content));
    return body;
  }
}
