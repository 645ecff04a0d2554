package dev.socialapi.e2e.protocol;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.spec.Contract;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes bad bodies out of the contract: the schema's example with one thing changed that the schema
 * forbids, and texts that are no JSON object at all.
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
    addTexts();
    addBytes();
    return bodies;
  }

  private void addMember(String name, JsonNode member) {
    WRONG_TYPES.forEach((type, value) -> addRaw(name + " is " + type, with(name, value)));
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
    addRaw(
        name + " twice",
        "{\""
            + name
            + "\": "
            + valueOf(name)
            + ", \""
            + name
            + "\": "
            + valueOf(name)
            + rest(name)
            + "}");
    addRaw(
        name + " twice, once in escapes",
        "{\""
            + escaped(name)
            + "\": "
            + valueOf(name)
            + ", \""
            + name
            + "\": "
            + valueOf(name)
            + rest(name)
            + "}");
  }

  private void addTexts() {
    String good = example.toString();
    String inner = good.substring(1, good.length() - 1);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("empty", "");
    texts.put("white space", " \n\t ");
    texts.put("null", "null");
    texts.put("true", "true");
    texts.put("number", "7");
    texts.put("text", "\"x\"");
    texts.put("array", "[]");
    texts.put("array of one", "[" + good + "]");
    texts.put("two documents", good + good);
    texts.put("junk behind", good + "x");
    texts.put("brace behind", good + "}");
    texts.put("comma behind", good + ",");
    texts.put("comment", "/* x */" + good);
    texts.put("comment behind", good + " // x");
    texts.put("open", "{" + inner);
    texts.put("open text", "{\"name\": \"x");
    texts.put("brace alone", "{");
    texts.put("trailing comma", "{" + inner + ",}");
    texts.put("leading comma", "{," + inner + "}");
    texts.put("single quotes", good.replace('"', '\''));
    texts.put("member without quotes", "{name: \"x\"}");
    texts.put("NaN", "{\"name\": NaN}");
    texts.put("Infinity", "{\"name\": -Infinity}");
    texts.put("leading zero", "{\"name\": 007}");
    texts.put("hexadecimal", "{\"name\": 0x10}");
    texts.put("plus", "{\"name\": +1}");
    texts.put("no value", "{\"name\": }");
    texts.put("no colon", "{\"name\" \"x\"}");
    texts.put("line end in text", "{\"name\": \"a\nb\"}");
    texts.put("control character in text", "{\"name\": \"a\u0001b\"}");
    texts.put("unknown escape", "{\"name\": \"\\x41\"}");
    texts.put("short escape", "{\"name\": \"\\u12\"}");
    texts.put("form", "name=x&access_type=public");
    texts.put("XML", "<post><name>x</name></post>");
    texts.put("deep arrays", "{\"name\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}");
    texts.put("deep open arrays", "[".repeat(100_000));
    texts.put("deep objects", "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000));
    texts.put("long number", "{\"name\": " + "9".repeat(100_000) + "}");
    texts.put("large exponent", "{\"name\": 1e999999999}");
    texts.put("many members", manyMembers(50_000));
    texts.put("long member name", "{\"" + "n".repeat(200_000) + "\": 1}");
    texts.forEach(this::addRaw);
  }

  private void addBytes() {
    addBytes("not UTF-8", concat("{\"name\": \"", new byte[] {(byte) 0xff}, "\"}"));
    addBytes(
        "cut character", concat("{\"name\": \"", new byte[] {(byte) 0xf0, (byte) 0x9f}, "\"}"));
    addBytes(
        "encoded surrogate",
        concat("{\"name\": \"", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, "\"}"));
    addBytes("UTF-16", example.toString().getBytes(UTF_16));
    addBytes("zeros", new byte[64]);
    addBytes("latin-1", concat("{\"name\": \"caf", new byte[] {(byte) 0xe9}, "\"}"));
  }

  private void add(String name, JsonNode body) {
    addRaw(name, body.toString());
  }

  private void addRaw(String name, String body) {
    bodies.add(BadBody.of(operation.id(), name, body));
  }

  private void addBytes(String name, byte[] body) {
    bodies.add(new BadBody(operation.id(), name, body));
  }

  /** The example with one member's value replaced by raw JSON. */
  private String with(String name, String value) {
    return "{\"" + name + "\": " + value + rest(name) + "}";
  }

  private String valueOf(String name) {
    return schema.path("properties").path(name).has("$ref")
        ? contract.resolved(schema.path("properties").path(name)).path("example").toString()
        : schema.path("properties").path(name).path("example").toString();
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

  private static String manyMembers(int count) {
    var text = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",").append("\"m").append(i).append("\":1");
    }
    return text.append('}').toString();
  }

  private static byte[] concat(String before, byte[] middle, String after) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(before.getBytes(UTF_8));
    bytes.writeBytes(middle);
    bytes.writeBytes(after.getBytes(UTF_8));
    return bytes.toByteArray();
  }
}
