package dev.socialapi.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** An immutable class with a builder, as the client's template wants it. */
record DataView(String name, String javadoc, List<PropertyView> properties, boolean json) {
  /** A model: what an object schema is in the client. */
  static DataView model(Contract contract, String schemaName, Schema<?> schema) {
    List<PropertyView> properties = new ArrayList<>();
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    Contract.members(schema)
        .forEach((wire, member) -> {
          String place = "components.schemas." + schemaName + ".properties." + wire;
          properties.add(
              new PropertyView(contract, place, wire, member, null, required.contains(wire)));
        });
    String javadoc = Javadoc.of("", List.of(Javadoc.sentence(schema.getDescription(), schemaName)));
    return new DataView(Names.capitalized(schemaName), javadoc, properties, true);
  }

  /** The optional parameters of an operation. */
  static DataView parameters(String name, String operation, List<PropertyView> properties) {
    String words = "The optional parameters of `" + operation + "`";
    return new DataView(
        name, Javadoc.of("", List.of(Javadoc.sentence(words, ""))), properties, false);
  }

  String article() {
    return name.matches("[AEIOU].*") ? "an" : "a";
  }

  boolean checksArguments() {
    return properties.stream().anyMatch(PropertyView::checksArgument);
  }

  /** Whether the builder may be left empty. */
  boolean canBeEmpty() {
    return properties.stream().noneMatch(PropertyView::required);
  }

  /** The statements of the constructor. */
  List<String> assignments() {
    return properties.stream().map(p -> "this." + p.name() + " = " + p.built(name) + ";").toList();
  }

  /** The condition of equality, a line per member. */
  String equality() {
    List<String> conditions = new ArrayList<>();
    properties.forEach(p -> conditions.add(equal(p.name())));
    if (json) {
      conditions.add(equal("additionalProperties"));
    }
    return String.join("\n        && ", conditions);
  }

  String hash() {
    List<String> members = new ArrayList<>();
    properties.forEach(p -> members.add(p.name()));
    if (json) {
      members.add("additionalProperties");
    }
    return JavaText.list("    return Objects.hash(", members, ");", 8);
  }

  /** The words of {@code toString}, a line per member; what is not known may be a secret. */
  String words() {
    StringBuilder words = new StringBuilder("\"" + name + "{");
    String separator = "";
    for (PropertyView property : properties) {
      words.append(separator).append(property.name()).append("=\"\n        + ");
      words.append(property.shown());
      separator = "\n        + \", ";
    }
    if (json) {
      words
          .append(separator)
          .append("additionalProperties=\"\n        + additionalProperties.keySet()");
    }
    return words.append("\n        + \"}\"").toString();
  }

  List<String> imports() {
    var imports = new TreeSet<String>();
    imports.add("java.util.Objects");
    imports.add("org.jspecify.annotations.Nullable");
    if (json) {
      String annotations = "com.fasterxml.jackson.annotation.Json";
      imports.add(annotations + "AnyGetter");
      imports.add(annotations + "AnySetter");
      imports.add(annotations + "AutoDetect");
      imports.add(annotations + "AutoDetect.Visibility");
      imports.add(annotations + "Include");
      imports.add(annotations + "Property");
      imports.add("com.fasterxml.jackson.databind.annotation.JsonDeserialize");
      imports.add("java.util.LinkedHashMap");
      imports.add("java.util.Map");
    }
    for (PropertyView property : properties) {
      if (property.list()) {
        imports.add("java.util.List");
      }
      if (property.optional()) {
        imports.add("java.util.Optional");
      }
      switch (property.type().name()) {
        case "UUID" -> imports.add("java.util.UUID");
        case "Instant" -> imports.add("java.time.Instant");
        case "Map<String, Object>" -> imports.add("java.util.Map");
        default -> {}
      }
    }
    return List.copyOf(imports);
  }

  private static String equal(String member) {
    return "Objects.equals(" + member + ", that." + member + ")";
  }
}
