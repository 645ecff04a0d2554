package dev.socialapi.local.gateway.authorizer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an authorizer function returns: a policy, and what to tell the integration. */
record AuthorizerResult(Policy policy, Map<String, Object> context) {
  private static final ObjectMapper JSON = new ObjectMapper();

  AuthorizerResult {
    requireNonNull(policy, "policy is null");
    context = Map.copyOf(context);
  }

  /** Throws {@link IllegalArgumentException} for what API Gateway would not take. */
  static AuthorizerResult read(byte[] payload) {
    JsonNode answer = json(payload);
    JsonNode principal = answer.path("principalId");
    if (!principal.isTextual() || principal.asText().isEmpty()) {
      throw new IllegalArgumentException("the answer has no principalId");
    }
    Map<String, Object> context = new LinkedHashMap<>();
    answer.path("context").forEachEntry((name, value) -> context.put(name, text(name, value)));
    context.put("principalId", principal.asText());
    return new AuthorizerResult(Policy.read(answer.path("policyDocument")), context);
  }

  /** [V] Every value reaches the integration as a text; there are no lists or objects. */
  private static String text(String name, JsonNode value) {
    if (!value.isTextual() && !value.isNumber() && !value.isBoolean()) {
      throw new IllegalArgumentException(name + " of the context is no text, number or boolean");
    }
    return value.asText();
  }

  private static JsonNode json(byte[] payload) {
    try {
      return JSON.readTree(payload);
    } catch (IOException exception) {
      throw new IllegalArgumentException("the answer is no JSON", exception);
    }
  }
}
