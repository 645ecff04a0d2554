package dev.socialapi.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member of a model, or of the parameters of an operation, as the client's template wants it. */
final class PropertyView {
  private final String wire;
  private final boolean required;
  private final boolean list;
  private final boolean secret;
  private final ClientType type;
  private final String description;

  PropertyView(
      Contract contract,
      String place,
      String wire,
      Schema<?> reference,
      @Nullable String description,
      boolean required) {
    Schema<?> schema = contract.follow(reference);
    this.wire = wire;
    this.required = required;
    this.list = schema.getItems() != null;
    this.secret = isSecret(schema);
    this.type = ClientType.of(contract, place, list ? schema.getItems() : reference);
    String words = description == null ? schema.getDescription() : description;
    this.description = Javadoc.sentence(words, "The " + wire.replace('_', ' '));
  }

  private static boolean isSecret(Schema<?> schema) {
    Map<String, Object> extensions = schema.getExtensions();
    return extensions != null && Boolean.TRUE.equals(extensions.get("x-secret"));
  }

  String wire() {
    return wire;
  }

  String name() {
    return Names.member(wire);
  }

  boolean required() {
    return required;
  }

  boolean list() {
    return list;
  }

  ClientType type() {
    return type;
  }

  /** Whether the accessor answers with an {@code Optional}. */
  boolean optional() {
    return !required && !list;
  }

  /** The type of a variable that may be null. */
  String boxedType() {
    return list ? "List<" + type.name() + ">" : type.name();
  }

  String fieldType() {
    return required ? presentType() : "@Nullable " + boxedType();
  }

  String accessorType() {
    return optional() ? "Optional<" + type.name() + ">" : presentType();
  }

  /** The builder's parameter: what may be absent may be null. */
  String parameterType() {
    return required ? presentType() : "@Nullable " + boxedType();
  }

  private String presentType() {
    return list ? boxedType() : type.presentName();
  }

  /** The element of a list, where it may be repeated as an argument. */
  @Nullable String variableArguments() {
    return list && type.kind() != Value.Kind.RAW ? type.name() + "..." : null;
  }

  /** What the constructor makes of the builder's field. */
  String built(String owner) {
    return required
        ? "Data.required(builder." + name() + ", \"" + owner + "." + name() + "\")"
        : "builder." + name();
  }

  /** What the builder keeps of its argument. */
  String kept() {
    if (list) {
      return required ? "List.copyOf(" + name() + ")" : "Data.copyOf(" + name() + ")";
    }
    boolean reference = required && !type.isPrimitive();
    return reference ? "requireNonNull(" + name() + ", \"" + name() + "\")" : name();
  }

  boolean checksArgument() {
    return required && !list && !type.isPrimitive();
  }

  String returned() {
    if (optional()) {
      return "Optional.ofNullable(" + name() + ")";
    }
    return list && !required ? name() + " == null ? List.of() : " + name() : name();
  }

  /** What {@code toString} shows: of a secret, only whether it is there. */
  String shown() {
    if (!secret) {
      return name();
    }
    return required ? "\"***\"" : "(" + name() + " == null ? null : \"***\")";
  }

  String accessorJavadoc() {
    String absent = list && !required ? " Empty when absent." : "";
    return Javadoc.of("  ", List.of(description + absent));
  }

  String setterJavadoc() {
    String absent = required ? "" : " Null leaves it out.";
    return Javadoc.of("    ", List.of(description + absent));
  }
}
