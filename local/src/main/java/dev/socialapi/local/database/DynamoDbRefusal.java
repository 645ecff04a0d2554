package dev.socialapi.local.database;

import com.fasterxml.jackson.databind.JsonNode;

/** DynamoDB's answer to a call that it did not accept. */
final class DynamoDbRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  DynamoDbRefusal(String action, JsonNode error) {
    super("%s: %s".formatted(action, error));
    String type = error.path("__type").asText();
    this.code = type.substring(type.indexOf('#') + 1);
  }

  String code() {
    return code;
  }
}
