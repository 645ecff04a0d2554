package dev.socialapi.e2e.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.spec.Contract;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Values at random, drawn from a schema of the contract: near its bounds and its examples, on both
 * sides of them. Whether one is valid is for a validator to tell.
 */
final class Variations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonMapper PLAIN = JsonMapper.builder().build();
  private static final JsonMapper ESCAPED =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** What patterns, encodings and terminals tell apart. */
  private static final int[] CHARACTERS = {
    0, 1, 8, 9, 0xa, 0xd, 0x1b, 0x1f, 0x20, 0x22, 0x27, 0x3c, 0x5c, 0x7e, 0x7f, 0x85, 0x9f, 0xa0,
    0xe9, 0x301, 0x5d0, 0x1680, 0x2000, 0x200a, 0x200b, 0x200d, 0x2028, 0x2029, 0x202e, 0x202f,
    0x205f, 0x2066, 0x3000, 0xe000, 0xfeff, 0xfffd, 0xffff, 0x1f600, 0x10ffff, 0xd800, 0xdc00
  };

  /**
   * Where a text has no bound: nine times as long in a URL, which is still one that servers take.
   */
  private static final int LONGEST_URL_PART = 512;

  private static final List<String> UNKNOWN =
      List.of("user_id", "created_at", "version", "PK", "__proto__", "Name", "", "😀");

  private final Contract contract;
  private final Random random;

  Variations(Contract contract, Random random) {
    this.contract = contract;
    this.random = random;
  }

  /** The schema's example with up to three changes. */
  ObjectNode body(JsonNode schema) {
    ObjectNode body = ((ObjectNode) schema.required("example")).deepCopy();
    for (int i = random.nextInt(4); i > 0; i--) {
      change(body, schema);
    }
    return body;
  }

  private void change(ObjectNode body, JsonNode schema) {
    List<String> members = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(members::add);
    String member = any(members);
    switch (random.nextInt(12)) {
      case 0 -> body.remove(member);
      case 1 -> body.put(any(UNKNOWN), "x");
      case 2 -> body.set(member, ofAnyType());
      default -> body.set(member, value(contract.resolved(schema.path("properties").path(member))));
    }
  }

  /** A value of the schema's type. */
  JsonNode value(JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "integer" -> integer(schema);
      case "array" -> array(schema);
      default -> JSON.textNode(text(schema));
    };
  }

  private JsonNode ofAnyType() {
    return switch (random.nextInt(6)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextInt(-1, 3));
      case 3 -> JSON.numberNode(random.nextInt(100) + 0.5);
      case 4 -> JSON.arrayNode().add("x");
      default -> JSON.objectNode();
    };
  }

  private JsonNode integer(JsonNode schema) {
    long min = schema.path("minimum").asLong();
    long max = schema.path("maximum").asLong(Integer.MAX_VALUE);
    return switch (random.nextInt(8)) {
      case 0 -> JSON.numberNode(min - 1);
      case 1 -> JSON.numberNode(min);
      case 2 -> JSON.numberNode(max);
      case 3 -> JSON.numberNode(max + 1);
      case 4 -> JSON.numberNode(1L << 31);
      case 5 -> JSON.numberNode(BigInteger.TEN.pow(random.nextInt(20, 120)));
      default -> JSON.numberNode(random.nextLong(min, max));
    };
  }

  private ArrayNode array(JsonNode schema) {
    ArrayNode array = JSON.arrayNode();
    int max = schema.path("maxItems").asInt(10);
    for (int i = any(List.of(0, 1, 2, max, max + 1)); i > 0; i--) {
      array.add(random.nextInt(40) == 0 ? ofAnyType() : element(schema.path("items")));
    }
    return array;
  }

  /** Nearly always a good one, or no array would be. */
  private JsonNode element(JsonNode items) {
    JsonNode schema = contract.resolved(items);
    return random.nextInt(20) == 0 ? value(schema) : schema.path("example");
  }

  /** A text for a schema of texts; with a lone surrogate now and then. */
  String text(JsonNode schema) {
    if (schema.has("enum")) {
      return spelt(schema.path("enum").path(random.nextInt(schema.path("enum").size())).asText());
    }
    String example = schema.path("example").asText("x");
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> example;
      case 2 -> ofLength(schema.path("minLength").asInt() + random.nextInt(-1, 2));
      case 3 -> ofLength(schema.path("maxLength").asInt(LONGEST_URL_PART) + random.nextInt(-1, 2));
      default -> with(example, CHARACTERS[random.nextInt(CHARACTERS.length)]);
    };
  }

  /**
   * An id as it is, or something like it; never nothing, as that would make another path, nor with
   * U+0000, which no server takes in one.
   */
  String id(JsonNode schema, String id) {
    ObjectNode like = schema.deepCopy();
    like.put("example", id);
    String text =
        switch (random.nextInt(6)) {
          case 0, 1, 2 -> id;
          case 3 -> id.toUpperCase(Locale.ROOT);
          default -> withoutLoneSurrogates(text(like)).replace("\0", "");
        };
    return text.isEmpty() ? "x" : text;
  }

  private String spelt(String name) {
    return switch (random.nextInt(6)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> name + any(List.of(" ", "\n", "s", "\u0000"));
      default -> name;
    };
  }

  /** Counted in code points, of one kind. */
  private String ofLength(int length) {
    return any(List.of("a", "é", "😀", "\"", "漢")).repeat(Math.max(0, length));
  }

  private String with(String text, int character) {
    int at = any(List.of(0, text.length() / 2, text.length()));
    return text.substring(0, at) + Character.toString(character) + text.substring(at);
  }

  /** As JSON: a lone surrogate can only be escaped, everything else can be both. */
  String written(JsonNode body) {
    try {
      return ESCAPED.writeValueAsString(body).contains("\\uD") || random.nextBoolean()
          ? ESCAPED.writeValueAsString(body)
          : PLAIN.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** No URL can carry half a character. */
  static String withoutLoneSurrogates(String text) {
    return text.replaceAll("\\p{Cs}", "");
  }

  /** What no schema says: a text is Unicode, and half a character is none. */
  static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(point -> point >= 0xd800 && point <= 0xdfff);
  }
}
