package dev.socialapi.generator;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single value, no array, of the contract: its Java type, and the code that reads and writes it.
 */
record Value(Kind kind, String type, Schema<?> schema) {
  enum Kind {
    TEXT,
    CHOICE,
    OBJECT,
    RAW,
    INT32,
    INT64,
    BOOLEAN,
    TIMESTAMP
  }

  static Value of(Contract contract, String place, Schema<?> reference) {
    Schema<?> schema = contract.follow(reference);
    String name = Contract.nameOf(reference);
    String format = String.valueOf(schema.getFormat());
    return switch (String.valueOf(schema.getType())) {
      case "object" ->
          name == null || schema.getProperties() == null
              ? new Value(Kind.RAW, "RawJson", schema)
              : new Value(Kind.OBJECT, Names.model(name), schema);
      case "string" ->
          name != null && schema.getEnum() != null
              ? new Value(Kind.CHOICE, Names.model(name), schema)
              : text(format, schema);
      case "integer" ->
          format.equals("int64")
              ? new Value(Kind.INT64, "Long", schema)
              : new Value(Kind.INT32, "Integer", schema);
      case "boolean" -> new Value(Kind.BOOLEAN, "Boolean", schema);
      default -> throw new UnsupportedContractException(place, "a single value is expected");
    };
  }

  /** The object that a request's or an answer's body is. */
  static Value ofBody(Contract contract, String place, Content content) {
    MediaType json = content.get("application/json");
    if (json == null || content.size() != 1) {
      throw new UnsupportedContractException(place, "application/json alone is supported");
    }
    if (json.getSchema() == null || Contract.nameOf(json.getSchema()) == null) {
      throw new UnsupportedContractException(
          place, "a body must be a named schema: move it to components.schemas");
    }
    Value value = of(contract, place, json.getSchema());
    if (!value.isNested()) {
      throw new UnsupportedContractException(place, "a body must be an object");
    }
    return value;
  }

  private static Value text(String format, Schema<?> schema) {
    return format.equals("date-time")
        ? new Value(Kind.TIMESTAMP, "Instant", schema)
        : new Value(Kind.TEXT, "String", schema);
  }

  /** The type where the value is always present. */
  String presentType() {
    return switch (kind) {
      case INT32 -> "int";
      case INT64 -> "long";
      case BOOLEAN -> "boolean";
      case TEXT, CHOICE, OBJECT, RAW, TIMESTAMP -> type;
    };
  }

  boolean isPrimitive() {
    return !presentType().equals(type);
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Whether the value writes itself. */
  boolean isNested() {
    return kind == Kind.OBJECT || kind == Kind.RAW;
  }

  /** The annotations that state the value's bounds. */
  List<String> annotations(String patternConstant) {
    List<String> annotations = new ArrayList<>();
    if (kind == Kind.TEXT) {
      String size = size(schema.getMinLength(), schema.getMaxLength());
      if (size != null) {
        annotations.add(size);
      }
      if (schema.getPattern() != null) {
        annotations.add("@Pattern(regexp = " + patternConstant + ")");
      }
    }
    if (schema.getMinimum() != null) {
      annotations.add("@Min(" + number(schema.getMinimum()) + ")");
    }
    if (schema.getMaximum() != null) {
      annotations.add("@Max(" + number(schema.getMaximum()) + ")");
    }
    return annotations;
  }

  static @Nullable String size(@Nullable Integer min, @Nullable Integer max) {
    List<String> bounds = new ArrayList<>();
    if (min != null && min > 0) {
      bounds.add("min = " + JavaText.number(min));
    }
    if (max != null) {
      bounds.add("max = " + JavaText.number(max));
    }
    return bounds.isEmpty() ? null : "@Size(" + String.join(", ", bounds) + ")";
  }

  /** The rule that a text keeps to. */
  String textRule(String patternConstant) {
    if (schema.getMinLength() == null
        && schema.getMaxLength() == null
        && schema.getPattern() == null) {
      return "TextRule.ANY";
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(schema.getMinLength() == null ? "0" : JavaText.number(schema.getMinLength()));
    arguments.add(
        schema.getMaxLength() == null
            ? "Integer.MAX_VALUE"
            : JavaText.number(schema.getMaxLength()));
    if (schema.getPattern() != null) {
      arguments.add(patternConstant);
    }
    return "TextRule.of(" + String.join(", ", arguments) + ")";
  }

  /** The expression that reads the value; null when it is wrong. */
  String read(String ruleConstant) {
    return switch (kind) {
      case TEXT -> "in.string(" + ruleConstant + ")";
      case CHOICE, OBJECT -> type + ".read(in)";
      case INT32 -> "in.int32(" + lower("Integer") + ", " + upper("Integer") + ")";
      case INT64 -> "in.int64(" + lower("Long") + ", " + upper("Long") + ")";
      case BOOLEAN -> "in.bool()";
      case TIMESTAMP -> "in.timestamp()";
      case RAW -> throw new IllegalStateException("read without members: " + schema);
    };
  }

  /** The statement that writes the value in an array. */
  String write(String value) {
    return isNested()
        ? value + ".write(out);"
        : "out.write" + jsonType() + "(" + written(value) + ");";
  }

  /** The statements that write the value as a member. */
  List<String> writeMember(String name, String value) {
    String quoted = "\"" + name + "\"";
    return isNested()
        ? List.of("out.writeFieldName(" + quoted + ");", write(value))
        : List.of("out.write" + jsonType() + "Field(" + quoted + ", " + written(value) + ");");
  }

  String lower(String type) {
    BigDecimal bound = schema.getMinimum();
    return bound == null ? type + ".MIN_VALUE" : number(bound);
  }

  String upper(String type) {
    BigDecimal bound = schema.getMaximum();
    return bound == null ? type + ".MAX_VALUE" : number(bound);
  }

  private String number(BigDecimal number) {
    boolean beyondInt = number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0;
    return JavaText.number(number.longValueExact()) + (beyondInt ? "L" : "");
  }

  private String jsonType() {
    return switch (kind) {
      case INT32, INT64 -> "Number";
      case BOOLEAN -> "Boolean";
      case TEXT, CHOICE, TIMESTAMP, OBJECT, RAW -> "String";
    };
  }

  private String written(String value) {
    return switch (kind) {
      case CHOICE -> value + ".wire()";
      case TIMESTAMP -> "Json.timestamp(" + value + ")";
      case TEXT, OBJECT, RAW, INT32, INT64, BOOLEAN -> value;
    };
  }
}
