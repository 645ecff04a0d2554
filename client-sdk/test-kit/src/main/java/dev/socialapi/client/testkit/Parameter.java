package dev.socialapi.client.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** A parameter of an operation, in its path, its query or a header. */
final class Parameter {
  private static final Pattern PLAIN_INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

  private final String name;
  private final String place;
  private final boolean required;
  private final JsonNode schema;

  Parameter(JsonNode node, JsonNode schema) {
    this.name = node.path("name").asText();
    this.place = node.path("in").asText();
    this.required = node.path("required").asBoolean();
    this.schema = schema;
  }

  String name() {
    return name;
  }

  boolean isInPath() {
    return place.equals("path");
  }

  boolean isRequired() {
    return required;
  }

  JsonNode schema() {
    return schema;
  }

  Optional<String> valueIn(ReceivedRequest request) {
    switch (place) {
      case "path":
        return Optional.of(request.pathParameter(name));
      case "query":
        return request.query(name);
      default:
        return request.header(name);
    }
  }

  /** The text as the type that the parameter is of; as a text if it is not written so. */
  JsonNode typed(String text) {
    boolean isNumber =
        schema.path("type").asText().equals("integer") && PLAIN_INTEGER.matcher(text).matches();
    return isNumber ? BigIntegerNode.valueOf(new BigInteger(text)) : TextNode.valueOf(text);
  }
}
