package dev.socialapi.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** JSON as people write it. */
final class JsonText {
  private JsonText() {}

  /** On one line, with spaces. */
  static String oneLine(JsonNode node) {
    return node.isContainerNode()
        ? joined(node, ", ", "\"", "\"", JsonText::oneLine)
        : node.toString();
  }

  /** As a literal of TypeScript: objects with a line per member. */
  static String literal(JsonNode node, String indent) {
    if (!node.isObject()) {
      return oneLine(node);
    }
    String inner = indent + "  ";
    String members =
        joined(node, ",\n" + inner, "", "", member -> literal(member, inner)).substring(1);
    return "{\n" + inner + members.substring(0, members.length() - 1) + ",\n" + indent + "}";
  }

  private static String joined(
      JsonNode node,
      String separator,
      String beforeName,
      String afterName,
      Function<JsonNode, String> text) {
    List<String> parts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(element -> parts.add(text.apply(element)));
      return "[" + String.join(separator, parts) + "]";
    }
    node.properties()
        .forEach(member ->
            parts.add(
                beforeName + member.getKey() + afterName + ": " + text.apply(member.getValue())));
    return "{" + String.join(separator, parts) + "}";
  }
}
