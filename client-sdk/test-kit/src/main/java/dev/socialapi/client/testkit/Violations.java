package dev.socialapi.client.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What is wrong with a request, as the API lists it in a problem's {@code errors}. */
final class Violations {
  private static final int MOST = 100;

  private final ArrayNode list = JsonNodeFactory.instance.arrayNode();

  /** At a JSON pointer into the body. */
  void at(String pointer, String code, String detail) {
    add("pointer", pointer, code, detail);
  }

  void in(String parameter, String code, String detail) {
    add("parameter", parameter, code, detail);
  }

  private void add(String kind, String place, String code, String detail) {
    if (list.size() < MOST) {
      list.addObject().put(kind, place).put("code", code).put("detail", detail);
    }
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  ArrayNode list() {
    return list;
  }

  @Override
  public String toString() {
    return list.toString();
  }
}
