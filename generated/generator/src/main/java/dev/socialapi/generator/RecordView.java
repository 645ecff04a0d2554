package dev.socialapi.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** An object schema, as the template for its record wants it. */
final class RecordView {
  private final String name;
  private final Schema<?> schema;
  private final boolean request;
  private final List<MemberView> members = new ArrayList<>();

  RecordView(Contract contract, String name, Schema<?> schema, boolean request) {
    this.name = name;
    this.schema = schema;
    this.request = request;
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    Contract.members(schema)
        .forEach((wire, member) ->
            members.add(
                new MemberView(contract, name, wire, member, required.contains(wire), request)));
  }

  String name() {
    return Names.model(name);
  }

  boolean request() {
    return request;
  }

  List<MemberView> members() {
    return members;
  }

  String javadoc() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(Javadoc.sentence(schema.getDescription(), name));
    members.forEach(member -> paragraphs.add(member.description()));
    return Javadoc.of("", paragraphs);
  }

  /** The record's head, up to its body. */
  String head() {
    List<String> components = members.stream().map(MemberView::component).toList();
    return JavaText.recordHead(name(), components, "JsonBody");
  }

  boolean hasConstants() {
    return members.stream().anyMatch(member -> member.pattern() != null || member.rule() != null);
  }

  boolean hasChecks() {
    return members.stream().anyMatch(member -> member.presentReference() || member.list());
  }

  boolean hasRequireNonNull() {
    return members.stream()
        .anyMatch(m -> m.present() && (request || (m.presentReference() && !m.list())));
  }

  List<MemberView> lists() {
    return members.stream().filter(MemberView::list).toList();
  }

  /** The statement that leaves the object when it is read. */
  String end() {
    boolean nonEmpty = schema.getMinProperties() != null && schema.getMinProperties() == 1;
    List<String> required =
        members.stream().filter(MemberView::required).map(m -> '"' + m.wire() + '"').toList();
    return nonEmpty && required.isEmpty()
        ? "    in.endNonEmptyObject();"
        : JavaText.list("    in.endObject(", required, ");", 8);
  }

  /** The statement that makes the record when all is well. */
  String made() {
    List<String> arguments =
        members.stream()
            .map(m -> m.present() ? "requireNonNull(" + m.name() + ")" : m.name())
            .toList();
    return JavaText.list("    return new " + name() + "(", arguments, ");", 8);
  }

  /** What the file imports, in order; the templates add the static one. */
  List<String> imports() {
    var imports = new TreeSet<String>();
    imports.add("com.fasterxml.jackson.core.JsonGenerator");
    imports.add("java.io.IOException");
    String body = head();
    addIfUsed(imports, body, "@NotNull", "jakarta.validation.constraints.NotNull");
    addIfUsed(imports, body, "@Size", "jakarta.validation.constraints.Size");
    addIfUsed(imports, body, "@Pattern", "jakarta.validation.constraints.Pattern");
    addIfUsed(imports, body, "@Min", "jakarta.validation.constraints.Min");
    addIfUsed(imports, body, "@Max", "jakarta.validation.constraints.Max");
    addIfUsed(imports, body, "@Valid", "jakarta.validation.Valid");
    addIfUsed(imports, body, "Instant ", "java.time.Instant");
    addIfUsed(imports, body, "List<", "java.util.List");
    addIfUsed(imports, body, "@Nullable", "org.jspecify.annotations.Nullable");
    if (request) {
      imports.add("org.jspecify.annotations.Nullable");
      if (!lists().isEmpty()) {
        imports.add("java.util.ArrayList");
      }
    }
    return List.copyOf(imports);
  }

  private static void addIfUsed(TreeSet<String> imports, String text, String word, String type) {
    if (text.contains(word)) {
      imports.add(type);
    }
  }
}
