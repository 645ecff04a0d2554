package dev.socialapi.client.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Tells how a value breaks its schema, with the codes and in the words of the API. Knows the
 * keywords that the contract uses; others it passes over.
 */
final class SchemaCheck {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Contract contract;
  private final boolean enumsMayGrow;

  private SchemaCheck(Contract contract, boolean enumsMayGrow) {
    this.contract = contract;
    this.enumsMayGrow = enumsMayGrow;
  }

  static SchemaCheck ofRequests(Contract contract) {
    return new SchemaCheck(contract, false);
  }

  /** A later version of the API may answer with more values of an enum. */
  static SchemaCheck ofAnswers(Contract contract) {
    return new SchemaCheck(contract, true);
  }

  /** Is told of a violation: a JSON pointer, a code and a detail. */
  interface Report {
    void add(String pointer, String code, String detail);
  }

  void check(JsonNode schema, JsonNode value, Report report) {
    check(schema, value, "", report);
  }

  private void check(JsonNode reference, JsonNode value, String pointer, Report report) {
    JsonNode schema = contract.resolved(reference);
    BiConsumer<String, String> here = (code, detail) -> report.add(pointer, code, detail);
    switch (schema.path("type").asText()) {
      case "object":
        if (isOfType(value.isObject(), "an object", here)) {
          checkObject(schema, value, pointer, report);
        }
        break;
      case "array":
        if (isOfType(value.isArray(), "an array", here)) {
          checkSize(schema, value.size(), "Items", "item", here);
          for (int i = 0; i < value.size(); i++) {
            check(schema.path("items"), value.get(i), pointer + "/" + i, report);
          }
        }
        break;
      case "string":
        if (isOfType(value.isTextual(), "a string", here)) {
          checkText(schema, value.textValue(), here);
        }
        break;
      case "integer":
        if (isOfType(value.isIntegralNumber(), "an integer", here)) {
          checkNumber(schema, value.decimalValue(), here);
        }
        break;
      case "boolean":
        isOfType(value.isBoolean(), "true or false", here);
        break;
      default: // any value
    }
  }

  private static boolean isOfType(
      boolean isIt, String expected, BiConsumer<String, String> report) {
    if (!isIt) {
      report.accept("wrong_type", "must be " + expected);
    }
    return isIt;
  }

  private void checkObject(JsonNode schema, JsonNode value, String pointer, Report report) {
    JsonNode properties = schema.path("properties");
    boolean isClosed =
        schema.path("additionalProperties").isBoolean()
            && !schema.path("additionalProperties").booleanValue();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String place = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
      if (properties.has(member.getKey())) {
        check(properties.get(member.getKey()), member.getValue(), place, report);
      } else if (isClosed) {
        report.add(place, "unknown_member", "is not a member of this object");
      }
    }
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asText())) {
        report.add(pointer + "/" + name.asText(), "required", "is required");
      }
    }
    if (value.size() < schema.path("minProperties").asInt()) {
      report.add(pointer, "no_members", "must have at least one member");
    }
  }

  private void checkText(JsonNode schema, String text, BiConsumer<String, String> report) {
    if (hasLoneSurrogate(text)) {
      report.accept("invalid_text", "must not contain lone surrogates");
    } else if (!checkSize(
        schema, text.codePointCount(0, text.length()), "Length", "character", report)) {
      return;
    } else if (schema.has("pattern") && !matches(schema.get("pattern").asText(), text)) {
      report.accept("pattern", "must match the pattern that the contract gives");
    } else if (schema.path("format").asText().equals("date-time") && !isTimestamp(text)) {
      report.accept("pattern", "must be an RFC 3339 timestamp");
    } else if (schema.has("enum") && !enumsMayGrow) {
      List<String> allowed = new ArrayList<>();
      schema.get("enum").forEach(each -> allowed.add(each.asText()));
      if (!allowed.contains(text)) {
        report.accept("not_allowed", "must be one of " + String.join(", ", allowed));
      }
    }
  }

  private static boolean checkSize(
      JsonNode schema, int size, String keyword, String unit, BiConsumer<String, String> report) {
    int min = schema.path("min" + keyword).asInt(0);
    int max = schema.path("max" + keyword).asInt(NO_LIMIT);
    if (size < min) {
      report.accept("too_short", "must have at least " + count(min, unit));
    } else if (size > max) {
      report.accept("too_long", "must have at most " + count(max, unit));
    }
    return size >= min && size <= max;
  }

  private static void checkNumber(
      JsonNode schema, BigDecimal number, BiConsumer<String, String> report) {
    JsonNode min = schema.path("minimum");
    JsonNode max = schema.path("maximum");
    if (min.isNumber() && number.compareTo(min.decimalValue()) < 0) {
      report.accept("too_small", "must be at least " + min.asText());
    } else if (max.isNumber() && number.compareTo(max.decimalValue()) > 0) {
      report.accept("too_large", "must be at most " + max.asText());
    }
  }

  private static String count(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** In Java alone, {@code $} also stands before a last line feed. */
  private static boolean matches(String pattern, String text) {
    boolean isAnchored = pattern.startsWith("^") && pattern.endsWith("$");
    return isAnchored
        ? Pattern.compile(pattern).matcher(text).matches()
        : Pattern.compile(pattern).matcher(text).find();
  }

  private static boolean isTimestamp(String text) {
    try {
      Instant.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
