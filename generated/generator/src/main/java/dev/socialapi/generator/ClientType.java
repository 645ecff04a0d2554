package dev.socialapi.generator;

import io.swagger.v3.oas.models.media.Schema;

/** A single value, no array, of the contract: its Java type in the client. */
record ClientType(Value.Kind kind, String name, Schema<?> schema) {
  static ClientType of(Contract contract, String place, Schema<?> reference) {
    Value value = Value.of(contract, place, reference);
    Schema<?> schema = value.schema();
    String name =
        switch (value.kind()) {
          case TEXT -> "uuid".equals(schema.getFormat()) ? "UUID" : "String";
          case CHOICE, OBJECT -> Names.capitalized(String.valueOf(Contract.nameOf(reference)));
          case RAW -> "Map<String, Object>";
          case INT32 -> "Integer";
          case INT64 -> "Long";
          case BOOLEAN -> "Boolean";
          case TIMESTAMP -> "Instant";
        };
    return new ClientType(value.kind(), name, schema);
  }

  /** The type where the value is always present. */
  String presentName() {
    return switch (kind) {
      case INT32 -> "int";
      case INT64 -> "long";
      case BOOLEAN -> "boolean";
      case TEXT, CHOICE, OBJECT, RAW, TIMESTAMP -> name;
    };
  }

  boolean isPrimitive() {
    return !presentName().equals(name);
  }
}
