package dev.socialapi.e2e.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.spec.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes bad bodies out of the contract: the schema's example with one thing changed that the schema
 * forbids, and what is no JSON object at all.
 */
final class BadBodies {
  private static final Map<String, String> WRONG_TYPES =
      Map.of(
          "null",
          "null",
          "true",
          "true",
          "number",
          "7",
          "fraction",
          "1.5",
          "array",
          "[]",
          "object",
          "{}",
          "array of text",
          "[\"x\"]");
  private static final List<String> UNKNOWN_MEMBERS =
      List.of(
          "color",
          "post_id",
          "user_id",
          "created_at",
          "updated_at",
          "version",
          "PK",
          "GSI1PK",
          "__proto__",
          "constructor",
          "$ref",
          "class",
          "Name",
          "name ",
          "",
          "😀",
          "a".repeat(5_000));

  private final Contract contract;
  private final Contract.Operation operation;
  private final JsonNode schema;
  private final ObjectNode example;
  private final List<BadBody> bodies = new ArrayList<>();

  private BadBodies(Contract contract, Contract.Operation operation) {
    this.contract = contract;
    this.operation = operation;
    this.schema =
        contract.resolved(
            operation.node().at("/requestBody/content").path("application/json").path("schema"));
    this.example = (ObjectNode) schema.required("example");
  }

  /** For every operation that takes a body. */
  static List<BadBody> of(Contract contract) {
    List<BadBody> all = new ArrayList<>();
    for (Contract.Operation operation : contract.operations()) {
      if (operation.node().has("requestBody")) {
        all.addAll(new BadBodies(contract, operation).make());
      }
    }
    return all;
  }

  private List<BadBody> make() {
    for (var member : schema.path("properties").properties()) {
      addMember(member.getKey(), contract.resolved(member.getValue()));
    }
    for (JsonNode required : schema.path("required")) {
      add("without " + required.asText(), example.deepCopy().without(required.asText()));
    }
    if (schema.has("minProperties")) {
      add("no members", JsonNodeFactory.instance.objectNode());
    }
    for (String name : UNKNOWN_MEMBERS) {
      add("unknown member " + shortened(name), example.deepCopy().put(name, "x"));
    }
    NoObjects.like(example)
        .forEach((name, body) -> bodies.add(new BadBody(operation.id(), name, body)));
    return bodies;
  }

  private void addMember(String name, JsonNode member) {
    WRONG_TYPES.forEach((type, value) -> {
      if (!type.equals(member.path("type").asText().replace("integer", "number"))) {
        addRaw(name + " is " + type, with(name, value));
      }
    });
    if (member.has("maxLength")) {
      add(
          name + " too long",
          example.deepCopy().put(name, "é".repeat(member.get("maxLength").intValue() + 1)));
    }
    if (member.has("minLength")) {
      add(name + " too short", example.deepCopy().put(name, ""));
    }
    for (JsonNode value : member.path("enum")) {
      String upper = value.asText().toUpperCase(Locale.ROOT);
      add(name + " is " + upper, example.deepCopy().put(name, upper));
      add(name + " has a space", example.deepCopy().put(name, value.asText() + " "));
    }
    if (member.has("pattern")) {
      add(name + " with U+0000", example.deepCopy().put(name, "a\0b"));
    }
    for (String escape : List.of("\\ud800", "\\udc00", "\\ud83dx", "\\ude00\\ud83d")) {
      addRaw(name + " with lone " + escape, with(name, "\"" + escape + "\""));
    }
    String twice = "{\"%s\": %s, \"%s\": %s%s}";
    addRaw(name + " twice", twice.formatted(name, value(name), name, value(name), rest(name)));
    addRaw(
        name + " twice, once in escapes",
        twice.formatted(escaped(name), value(name), name, value(name), rest(name)));
  }

  private void add(String name, JsonNode body) {
    addRaw(name, body.toString());
  }

  private void addRaw(String name, String body) {
    bodies.add(BadBody.of(operation.id(), name, body));
  }

  /** The example with one member's value replaced by raw JSON. */
  private String with(String name, String value) {
    return "{\"" + name + "\": " + value + rest(name) + "}";
  }

  private JsonNode value(String name) {
    return contract.resolved(schema.path("properties").path(name)).path("example");
  }

  /** The other members of the example, with a comma before them. */
  private String rest(String name) {
    String others = example.deepCopy().without(name).toString();
    return others.equals("{}") ? "" : ", " + others.substring(1, others.length() - 1);
  }

  private static String escaped(String name) {
    return "\\u%04x".formatted((int) name.charAt(0)) + name.substring(1);
  }

  private static String shortened(String name) {
    return name.length() > 20 ? name.substring(0, 20) + "…" : name;
  }
}
