package dev.socialapi.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses schemas that the generated code could not enforce exactly. */
final class SchemaCheck {
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "integer", "boolean");

  private SchemaCheck() {}

  static void check(Contract contract) {
    contract.schemas().forEach((name, schema) -> checkNamed("components.schemas." + name, schema));
  }

  private static void checkNamed(String place, Schema<?> schema) {
    checkAny(place, schema);
    refuse(place, schema.getItems() != null, "an array must be a member of an object");
    Map<String, Schema<?>> members = Contract.members(schema);
    members.forEach((name, member) -> checkMember(place + ".properties." + name, member));
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    for (String name : required) {
      refuse(place + ".required", !members.containsKey(name), "no such member: " + name);
    }
    Integer least = schema.getMinProperties();
    refuse(place, least != null && least > 1, "minProperties above 1 is not supported");
    refuse(place, schema.getMaxProperties() != null, "maxProperties is not supported");
  }

  private static void checkMember(String place, Schema<?> schema) {
    if (schema.get$ref() != null) {
      return;
    }
    checkAny(place, schema);
    refuse(
        place,
        "object".equals(schema.getType()),
        "an object must be named: move it to components.schemas");
    if (schema.getItems() != null) {
      Schema<?> items = schema.getItems();
      refuse(place + ".items", items.getItems() != null, "arrays of arrays are not supported");
      checkMember(place + ".items", items);
    }
  }

  private static void checkAny(String place, Schema<?> schema) {
    refuse(place, schema.getOneOf() != null, "oneOf is not supported");
    refuse(place, schema.getAnyOf() != null, "anyOf is not supported");
    refuse(place, schema.getAllOf() != null, "allOf is not supported");
    refuse(place, schema.getNot() != null, "not is not supported");
    refuse(place, Boolean.TRUE.equals(schema.getNullable()), "null is never a value");
    refuse(
        place,
        schema.getAdditionalProperties() instanceof Schema,
        "maps are not supported: give the object members");
    refuse(
        place,
        !TYPES.contains(String.valueOf(schema.getType())),
        "the type " + schema.getType() + " is not supported");
    refuse(
        place,
        schema.getExclusiveMinimum() != null || schema.getExclusiveMaximum() != null,
        "exclusive bounds are not supported");
    refuse(place, schema.getMultipleOf() != null, "multipleOf is not supported");
    refuse(place, Boolean.TRUE.equals(schema.getUniqueItems()), "uniqueItems is not supported");
    refuse(
        place,
        schema.getEnum() != null && !"string".equals(schema.getType()),
        "an enum must consist of strings");
  }

  private static void refuse(String place, boolean unsupported, String reason) {
    if (unsupported) {
      throw new UnsupportedContractException(place, reason);
    }
  }
}
