package dev.socialapi.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A request for an operation in Java, by the client. */
final class JavaSample {
  private static final String MODELS = "dev.socialapi.client.model.";

  private final Contract contract;
  private final ClientOperation operation;
  private final Set<String> imports = new TreeSet<>();
  private final List<String> lines;

  JavaSample(Contract contract, ClientOperation operation, @Nullable JsonNode body) {
    this.contract = contract;
    this.operation = operation;
    this.lines = List.of(statements(call(body)).split("\n", -1));
  }

  List<String> lines() {
    return lines;
  }

  /** What its types are imported as. */
  Set<String> imports() {
    return imports;
  }

  private String statements(String call) {
    String parameters = parameters();
    String before =
        parameters == null ? "" : operation.parametersClass() + " params = " + parameters + ";\n";
    PageView page = operation.page();
    ClientType result = operation.result();
    if (page != null) {
      imports.add(MODELS + page.item());
      String each = Names.decapitalized(page.item());
      String loop = "for (" + page.item() + " " + each + " : " + call + ") {\n";
      return before + loop + "  System.out.println(" + each + ");\n}";
    }
    if (result == null) {
      return before + call + ";";
    }
    imports.add(result.kind() == Value.Kind.RAW ? "java.util.Map" : MODELS + result.name());
    String variable = Names.decapitalized(String.valueOf(operation.resultSchema()));
    return before + result.name() + " " + variable + " = " + call + ";";
  }

  private String call(@Nullable JsonNode body) {
    List<String> arguments = new ArrayList<>();
    for (PropertyView parameter : operation.pathParameters()) {
      String example = String.valueOf(operation.example(parameter.wire()));
      arguments.add(text(parameter.type(), example));
    }
    if (parameters() != null) {
      arguments.add("params");
    }
    String start = "client." + Names.member(operation.tag()) + "()." + operation.id() + "(";
    if (body == null) {
      return JavaText.list(start, arguments, ")", 4);
    }
    arguments.add("body -> body" + members(body, bodySchema(), "    "));
    return start + String.join(", ", arguments) + ")";
  }

  /** The optional parameters; null when the sample has none, which a page needs not. */
  private @Nullable String parameters() {
    String type = operation.parametersClass();
    if (type == null) {
      return null;
    }
    StringBuilder builder = new StringBuilder();
    for (PropertyView parameter : operation.queryParameters()) {
      boolean paging = parameter.wire().equals("cursor") || parameter.wire().equals("limit");
      String example = operation.example(parameter.wire());
      if (example != null && !paging) {
        String value =
            parameter.type().kind() == Value.Kind.TEXT ? text(parameter.type(), example) : example;
        builder.append("." + parameter.name() + "(" + value + ")");
      }
    }
    if (builder.isEmpty() && operation.page() != null) {
      return null;
    }
    imports.add(MODELS + type);
    return builder.isEmpty() ? type + ".none()" : type + ".builder()" + builder + ".build()";
  }

  private Schema<?> bodySchema() {
    return contract.schemas().entrySet().stream()
        .filter(schema -> Names.capitalized(schema.getKey()).equals(operation.body()))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** The calls of a builder that make the object. */
  private String members(JsonNode object, Schema<?> schema, String indent) {
    Map<String, Schema<?>> members = Contract.members(schema);
    StringBuilder calls = new StringBuilder();
    object
        .properties()
        .forEach(member -> {
          Schema<?> type = members.get(member.getKey());
          if (type == null) {
            throw unsupported(member.getKey());
          }
          calls.append("\n" + indent + "." + Names.member(member.getKey()));
          calls.append("(" + values(member.getValue(), type, indent) + ")");
        });
    return calls.toString();
  }

  private String values(JsonNode value, Schema<?> reference, String indent) {
    Schema<?> schema = contract.follow(reference);
    if (schema.getItems() == null) {
      return value(value, reference, indent);
    }
    List<String> elements = new ArrayList<>();
    value.forEach(element -> elements.add(value(element, schema.getItems(), indent)));
    return String.join(", ", elements);
  }

  private String value(JsonNode value, Schema<?> reference, String indent) {
    ClientType type = ClientType.of(contract, operation.endpoint().place(), reference);
    return switch (type.kind()) {
      case TEXT, TIMESTAMP -> text(type, value.textValue());
      case CHOICE -> {
        imports.add(MODELS + type.name());
        yield type.name() + "." + Names.constant(value.textValue());
      }
      case OBJECT -> {
        imports.add(MODELS + type.name());
        String deeper = indent + "    ";
        yield type.name()
            + ".builder()"
            + members(value, type.schema(), deeper)
            + "\n"
            + deeper
            + ".build()";
      }
      case INT32, BOOLEAN -> value.toString();
      case INT64 -> value + "L";
      case RAW -> throw unsupported("an object of any form");
    };
  }

  private String text(ClientType type, String text) {
    String literal = JavaText.literal(text, 20);
    return switch (type.name()) {
      case "UUID" -> {
        imports.add("java.util.UUID");
        yield "UUID.fromString(" + literal + ")";
      }
      case "Instant" -> {
        imports.add("java.time.Instant");
        yield "Instant.parse(" + literal + ")";
      }
      default -> literal;
    };
  }

  private UnsupportedContractException unsupported(String what) {
    return new UnsupportedContractException(
        operation.endpoint().place() + ".requestBody", "no sample can have " + what);
  }
}
