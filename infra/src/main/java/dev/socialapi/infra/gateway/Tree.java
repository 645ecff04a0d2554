package dev.socialapi.infra.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Typed views of a parsed document. What is absent reads as empty, what is of another type fails.
 */
final class Tree {
  private Tree() {}

  static Map<String, Object> object(@Nullable Object node) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (node != null) {
      ((Map<?, ?>) node).forEach((name, value) -> members.put((String) name, value));
    }
    return members;
  }

  static List<Object> array(@Nullable Object node) {
    return node == null ? List.of() : List.copyOf((List<?>) node);
  }

  static String text(Map<String, Object> object, String member) {
    Object value = object.get(member);
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(member + " is no text in " + object.keySet());
  }

  static int number(Map<String, Object> object, String member) {
    Object value = object.get(member);
    if (value instanceof Integer number) {
      return number;
    }
    throw new IllegalArgumentException(member + " is no number in " + object.keySet());
  }
}
