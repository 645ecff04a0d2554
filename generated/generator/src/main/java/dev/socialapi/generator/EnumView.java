package dev.socialapi.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.stream.Collectors;

/** A closed list of texts, as the template for its enum wants it. */
record EnumView(String name, String javadoc, List<Constant> constants, boolean request) {
  record Constant(String name, String wire, String separator) {}

  static EnumView of(String schemaName, Schema<?> schema, boolean request) {
    List<String> wires = schema.getEnum().stream().map(String::valueOf).toList();
    String javadoc = Javadoc.of("", List.of(Javadoc.sentence(schema.getDescription(), schemaName)));
    return new EnumView(Names.model(schemaName), javadoc, constants(wires), request);
  }

  static List<Constant> constants(List<String> wires) {
    String last = wires.get(wires.size() - 1);
    return wires.stream()
        .map(wire -> new Constant(Names.constant(wire), wire, wire.equals(last) ? ";" : ","))
        .toList();
  }

  String allowed() {
    return constants.stream().map(Constant::wire).collect(Collectors.joining(", "));
  }
}
