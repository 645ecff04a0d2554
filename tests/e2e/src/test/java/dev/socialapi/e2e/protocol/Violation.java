package dev.socialapi.e2e.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** What breaks one rule of the contract: the value of a parameter, or a whole body. */
final class Violation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Of them, one at least breaks any pattern that the contract has. */
  private static final List<String> TEXTS = List.of("A", "a b", " a", "a\0b");

  private Violation() {}

  /** The parameter's text. */
  static String ofParameter(DroppedKeyword rule) {
    JsonNode value = breaking(rule.keyword(), rule.value());
    return value.asText();
  }

  /** The example with something changed at the rule's place. */
  static JsonNode ofBody(DroppedKeyword rule, JsonNode example) {
    ObjectNode body = example.deepCopy();
    String[] steps = rule.name().substring(Math.min(1, rule.name().length())).split("/", -1);
    switch (rule.keyword()) {
      case "required" -> body.remove(rule.value().path(0).asText());
      case "minProperties" -> body.removeAll();
      case "additionalProperties" -> body.put("unknown", "x");
      case String keyword when rule.name().endsWith("/*") ->
          body.set(steps[0], JSON.arrayNode().add(breaking(keyword, rule.value())));
      case "maxItems" -> body.set(steps[0], repeated(example.path(steps[0]).path(0), rule.value()));
      case String keyword -> body.set(steps[0], breaking(keyword, rule.value()));
    }
    return body;
  }

  private static JsonNode breaking(String keyword, JsonNode value) {
    return switch (keyword) {
      case "type" -> value.asText().equals("string") ? JSON.numberNode(7) : JSON.textNode("x");
      case "format" -> ofFormat(value.asText());
      case "enum" -> JSON.textNode("none of them");
      case "minLength" -> JSON.textNode("a".repeat(value.intValue() - 1));
      case "maxLength" -> JSON.textNode("a".repeat(value.intValue() + 1));
      case "pattern" -> JSON.textNode(unlike(value.asText()));
      case "minimum" -> JSON.numberNode(value.longValue() - 1);
      case "maximum" -> JSON.numberNode(value.longValue() + 1);
      case "minItems" -> JSON.arrayNode();
      default -> throw new IllegalArgumentException("no way to break " + keyword);
    };
  }

  private static JsonNode ofFormat(String format) {
    return switch (format) {
      case "uuid" -> JSON.textNode("01a22740-f0a9-7ed1-9eba-19606dc583b");
      case "int32" -> raw("2147483648");
      default -> throw new IllegalArgumentException("no way to break the format " + format);
    };
  }

  private static String unlike(String pattern) {
    return TEXTS.stream()
        .filter(text -> !Pattern.compile(pattern).matcher(text).find())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no way to break " + pattern));
  }

  private static ArrayNode repeated(JsonNode element, JsonNode maximum) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i <= maximum.intValue(); i++) {
      array.add(element);
    }
    return array;
  }

  private static JsonNode raw(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
