package dev.socialapi.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter of an operation, as the template for its request wants it. */
final class ParameterView {
  private final String wire;
  private final String in;
  private final Value value;

  private ParameterView(String wire, String in, Value value) {
    this.wire = wire;
    this.in = in;
    this.value = value;
  }

  /** The operation's parameters, as they stand in the contract. */
  static List<ParameterView> of(Contract contract, Contract.Endpoint endpoint) {
    List<Parameter> parameters = endpoint.operation().getParameters();
    List<ParameterView> views = new ArrayList<>();
    for (Parameter reference : parameters == null ? List.<Parameter>of() : parameters) {
      Parameter parameter = contract.follow(reference);
      views.add(of(contract, parameter, endpoint.place() + ".parameters." + parameter.getName()));
    }
    return views;
  }

  private static ParameterView of(Contract contract, Parameter parameter, String place) {
    Schema<?> schema = parameter.getSchema();
    if (schema == null) {
      throw new UnsupportedContractException(place, "a parameter needs a schema");
    }
    Value value = Value.of(contract, place, schema);
    String in = parameter.getIn();
    boolean path = in.equals("path");
    boolean required = Boolean.TRUE.equals(parameter.getRequired());
    if (required != path) {
      throw new UnsupportedContractException(place, "path parameters alone can be required");
    }
    boolean text = value.isText() && value.schema().getEnum() == null;
    boolean integer = value.kind() == Value.Kind.INT32 && value.schema().getDefault() != null;
    if (!path && !text && !(in.equals("query") && integer)) {
      throw new UnsupportedContractException(
          place, "texts are supported, and in the query 32-bit integers with a default");
    }
    if (text && value.schema().getPattern() != null) {
      EcmaPattern.check(place, value.schema().getPattern());
    }
    return new ParameterView(parameter.getName(), in, value);
  }

  String name() {
    return Names.variable(wire);
  }

  /** Whether the rule is given it; a condition that the pipeline decides is checked only. */
  boolean handedOver() {
    return !wire.equalsIgnoreCase("If-None-Match");
  }

  boolean inPath() {
    return in.equals("path");
  }

  String type() {
    if (inPath()) {
      return "String";
    }
    return value.isText() ? "Optional<String>" : "int";
  }

  String read() {
    String quoted = '"' + wire + '"';
    if (inPath()) {
      return "request.path(" + quoted + ")";
    }
    if (value.isText()) {
      return "in." + in + "(" + quoted + ", " + Names.constant(wire) + ")";
    }
    return "in.queryInteger("
        + String.join(
            ", ",
            quoted,
            value.schema().getDefault().toString(),
            value.lower("Integer"),
            value.upper("Integer"))
        + ")";
  }

  /** The rule's constant, if there is one. */
  @Nullable String rule() {
    if (inPath() || !value.isText()) {
      return null;
    }
    String pattern = value.schema().getPattern();
    String literal = pattern == null ? "" : JavaText.literal(pattern, 6);
    return Names.constant(wire) + " = " + value.textRule(literal);
  }
}
