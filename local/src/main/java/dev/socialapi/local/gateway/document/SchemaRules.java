package dev.socialapi.local.gateway.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What API Gateway demands of models: JSON schema draft 4, without what it ignores or refuses. */
final class SchemaRules {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");
  private static final String REFERENCE = "#/components/schemas/";

  /** Keywords that it does not support, ignores, or leaves out of its validation. */
  private static final Set<String> REFUSED_KEYWORDS =
      Set.of(
          "discriminator",
          "example",
          "nullable",
          "readOnly",
          "writeOnly",
          "default",
          "deprecated",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minItems",
          "maxItems",
          "xml",
          "externalDocs");

  private static final List<String> COMBINATIONS = List.of("oneOf", "anyOf", "allOf");
  private static final Set<String> NUMBER_FORMATS = Set.of("int32", "int64", "decimal");

  private SchemaRules() {}

  /** Checks the named schemas, all that a method's body may refer to. */
  static void check(DocumentNode schemas) {
    schemas
        .members()
        .forEach((name, schema) -> {
          if (!NAME.matcher(name).matches()) {
            throw schema.failure("must be named by letters and digits only");
          }
          checkSchema(schema);
        });
    for (String name : schemas.members().keySet()) {
      refuseCircle(name, schemas, new HashSet<>(Set.of(name)));
    }
  }

  /** Checks one schema and what is nested in it. */
  static void checkSchema(DocumentNode schema) {
    for (DocumentNode member : schema.members().values()) {
      String keyword = member.pointer().substring(member.pointer().lastIndexOf('/') + 1);
      if (REFUSED_KEYWORDS.contains(keyword) || keyword.startsWith("x-")) {
        throw member.failure("is not supported in a model");
      }
    }
    refuseFormat(schema);
    refuseForeignReference(schema);
    for (String combination : COMBINATIONS) {
      schema.at(combination).elements().forEach(SchemaRules::checkCombined);
    }
    schema.at("properties").members().values().forEach(SchemaRules::checkSchema);
    for (String nested : List.of("items", "additionalProperties", "not")) {
      if (schema.has(nested)) {
        checkSchema(schema.at(nested));
      }
    }
  }

  private static void checkCombined(DocumentNode schema) {
    if (schema.has("$ref")) {
      throw schema.failure("must not be a reference inside a combination");
    }
    checkSchema(schema);
  }

  private static void refuseFormat(DocumentNode schema) {
    boolean number = schema.at("type").json().asText().equals("number");
    if (number && NUMBER_FORMATS.contains(schema.at("format").json().asText())) {
      throw schema.at("format").failure("is not supported on a number");
    }
  }

  private static void refuseForeignReference(DocumentNode schema) {
    if (schema.has("$ref") && !schema.at("$ref").text().startsWith(REFERENCE)) {
      throw schema.at("$ref").failure("must name a schema of this document");
    }
  }

  private static void refuseCircle(String name, DocumentNode schemas, Set<String> path) {
    for (String reference : schemas.at(name).json().findValuesAsText("$ref")) {
      String target = reference.substring(REFERENCE.length());
      if (!schemas.has(target)) {
        throw schemas.at(name).failure("refers to a missing schema: " + target);
      }
      if (!path.add(target)) {
        throw schemas.at(name).failure("is circular");
      }
      refuseCircle(target, schemas, path);
      path.remove(target);
    }
  }
}
