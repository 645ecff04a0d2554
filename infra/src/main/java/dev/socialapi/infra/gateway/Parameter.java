package dev.socialapi.infra.gateway;

import java.util.LinkedHashMap;
import java.util.Map;

/** A parameter, reduced to what API Gateway keeps of it: whether it is there, never its value. */
record Parameter(String name, String in, boolean required) {

  static Parameter of(Map<String, Object> definition) {
    return new Parameter(
        Tree.text(definition, "name"),
        Tree.text(definition, "in"),
        Boolean.TRUE.equals(definition.get("required")));
  }

  /** The type is a text whatever the contract says: the function reads and checks values. */
  Map<String, Object> definition() {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("name", name);
    definition.put("in", in);
    definition.put("required", required);
    definition.put("schema", Map.of("type", "string"));
    return definition;
  }

  /** How API Gateway names what a request has in its place. */
  String source() {
    return "method.request." + (in.equals("query") ? "querystring" : in) + "." + name;
  }
}
