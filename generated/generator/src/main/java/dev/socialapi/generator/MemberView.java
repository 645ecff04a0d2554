package dev.socialapi.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A member of an object, as the templates for its record want it. */
final class MemberView {
  private static final int COMPONENT_WIDTH = 95;

  private final String place;
  private final String record;
  private final String wire;
  private final boolean required;
  private final boolean request;
  private final Schema<?> schema;
  private final boolean list;
  private final Value value;

  MemberView(
      Contract contract,
      String schemaName,
      String wire,
      Schema<?> reference,
      boolean required,
      boolean request) {
    this.place = "components.schemas." + schemaName + ".properties." + wire;
    this.record = Names.model(schemaName);
    this.wire = wire;
    this.required = required;
    this.request = request;
    this.schema = contract.follow(reference);
    this.list = schema.getItems() != null;
    this.value = Value.of(contract, place, list ? schema.getItems() : reference);
    refuseUnsupported();
  }

  String wire() {
    return wire;
  }

  boolean required() {
    return required;
  }

  boolean list() {
    return list;
  }

  String name() {
    return Names.variable(wire);
  }

  /** Whether the record always has a value: what a request may leave out can have a default. */
  boolean present() {
    return required || initial() != null;
  }

  boolean optional() {
    return !present();
  }

  boolean presentReference() {
    return present() && (list || !value.isPrimitive());
  }

  /** The type, for a variable that may be null. */
  String type() {
    return list ? "List<" + value.type() + ">" : value.type();
  }

  String elementType() {
    return value.type();
  }

  /** The record component. */
  String component() {
    List<String> annotations = new ArrayList<>();
    if (presentReference()) {
      annotations.add("@NotNull");
    }
    annotations.addAll(list ? listAnnotations() : valueAnnotations());
    String variable = (optional() ? "@Nullable " : "") + componentType() + " " + name();
    String before = String.join(" ", annotations);
    if (before.length() + 1 + variable.length() <= COMPONENT_WIDTH) {
      return (before + " " + variable).strip();
    }
    return before + "\n        " + variable;
  }

  private String componentType() {
    if (!list) {
      return present() ? value.presentType() : value.type();
    }
    List<String> words = new ArrayList<>(valueAnnotations());
    words.add(value.type());
    return "List<" + String.join(" ", words) + ">";
  }

  private List<String> listAnnotations() {
    String size = Value.size(schema.getMinItems(), schema.getMaxItems());
    return size == null ? List.of() : List.of(size);
  }

  private List<String> valueAnnotations() {
    return value.kind() == Value.Kind.OBJECT
        ? List.of("@Valid")
        : value.annotations(record + "." + patternConstant());
  }

  String description() {
    String text = Javadoc.sentence(schema.getDescription(), "The " + wire.replace('_', ' '));
    return "@param " + name() + " " + text;
  }

  /** The pattern's constant, if the texts have one. */
  @Nullable String pattern() {
    String pattern = value.isText() ? value.schema().getPattern() : null;
    return pattern == null
        ? null
        : JavaText.constant("  static final String " + patternConstant() + " =", pattern);
  }

  /** The rule's constant, if a reader needs one. */
  @Nullable String rule() {
    return request && value.isText()
        ? ruleConstant() + " = " + value.textRule(patternConstant())
        : null;
  }

  /** What a request that leaves the member out means; nothing if that is for the rule to say. */
  @Nullable String initial() {
    Object absent = request ? schema.getDefault() : null;
    if (absent == null) {
      return null;
    }
    return switch (value.kind()) {
      case TEXT -> JavaText.literal(absent.toString(), 0);
      case INT32, BOOLEAN -> absent.toString();
      case INT64 -> absent + "L";
      case CHOICE -> value.type() + "." + Names.constant(absent.toString());
      case OBJECT, RAW, TIMESTAMP -> throw new IllegalStateException("no literal: " + absent);
    };
  }

  String read() {
    return list ? reader() + "(in)" : readElement();
  }

  /** The method that reads a list. */
  String reader() {
    return "read" + Names.capitalized(name());
  }

  String readElement() {
    return value.read(ruleConstant());
  }

  String bounds() {
    String min = schema.getMinItems() == null ? "0" : JavaText.number(schema.getMinItems());
    String max =
        schema.getMaxItems() == null ? "Integer.MAX_VALUE" : JavaText.number(schema.getMaxItems());
    return min + ", " + max;
  }

  /** The statements that write the member. */
  List<String> writes() {
    if (!list) {
      return value.writeMember(wire, name());
    }
    return List.of(
        "out.writeArrayFieldStart(\"" + wire + "\");",
        "for (" + value.type() + " element : " + name() + ") {",
        "  " + value.write("element"),
        "}",
        "out.writeEndArray();");
  }

  private void refuseUnsupported() {
    if (value.isText() && value.schema().getPattern() != null) {
      EcmaPattern.check(place, value.schema().getPattern());
    }
    refuse(
        request && value.isText() && value.schema().getEnum() != null,
        "an enum in a request must be named: move it to components.schemas");
    refuse(
        request && value.kind() == Value.Kind.RAW,
        "an object without members cannot be part of a request");
    refuse(
        request
            && schema.getDefault() != null
            && (list || value.isNested() || value.kind() == Value.Kind.TIMESTAMP),
        "a default is supported for texts, enums, integers and booleans");
  }

  private void refuse(boolean unsupported, String reason) {
    if (unsupported) {
      throw new UnsupportedContractException(place, reason);
    }
  }

  private String ruleConstant() {
    return wire.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  private String patternConstant() {
    return ruleConstant() + "_PATTERN";
  }
}
