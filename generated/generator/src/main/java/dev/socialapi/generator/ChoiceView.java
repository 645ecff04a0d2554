package dev.socialapi.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** An open list of texts, as the client's template wants it. */
record ChoiceView(String name, String javadoc, List<EnumView.Constant> constants) {
  static ChoiceView of(String schemaName, Schema<?> schema) {
    List<String> wires = schema.getEnum().stream().map(String::valueOf).toList();
    String open = "An open list: a later version of the API may have more.";
    String javadoc =
        Javadoc.of("", List.of(Javadoc.sentence(schema.getDescription(), schemaName), open));
    return new ChoiceView(Names.capitalized(schemaName), javadoc, EnumView.constants(wires));
  }

  List<String> declarations() {
    return constants.stream()
        .map(c -> name + " " + c.name() + " = new " + name + "(\"" + c.wire() + "\");")
        .toList();
  }

  String known() {
    List<String> names = constants.stream().map(EnumView.Constant::name).toList();
    String start = "  private static final List<" + name + "> KNOWN = List.of(";
    return JavaText.list(start, names, ");", 6);
  }
}
