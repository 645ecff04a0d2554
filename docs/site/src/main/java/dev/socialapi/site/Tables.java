package dev.socialapi.site;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.site.Contract.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the guides show as a table, or as a list of operations: read from the contract. */
final class Tables {
  private final Contract contract;

  Tables(Contract contract) {
    this.contract = contract;
  }

  String table(String name) {
    return switch (name) {
      case "cached" -> cached();
      case "deprecated" -> deprecated();
      case "limits" -> limits();
      case "problems" -> problems();
      case "scopes" -> scopes();
      case "open" -> list(operation -> isOpen(operation));
      case "session" -> list(operation -> operation.accepts("session"));
      case "if-match" -> list(operation -> operation.takes("If-Match"));
      case "if-none-match" -> list(operation -> operation.takes("If-None-Match"));
      case "idempotent" -> list(operation -> operation.takes("Idempotency-Key"));
      case "paged" -> list(operation -> operation.takes("cursor"));
      default -> throw new NoSuchElementException("there is no such table");
    };
  }

  private static boolean isOpen(Operation operation) {
    return operation.node().path("security").isArray()
        && operation.node().path("security").isEmpty();
  }

  private String list(Predicate<Operation> which) {
    return links(contract.operations().stream().filter(which));
  }

  private static String links(Stream<Operation> operations) {
    return operations.map(Reference::link).collect(joining(", "));
  }

  private String cached() {
    return table(
        List.of("Operation", "Kept for", "Shared by"),
        contract.operations().stream()
            .filter(operation -> operation.node().has("x-cache"))
            .map(operation -> {
              JsonNode cache = operation.node().path("x-cache");
              return List.of(
                  Reference.link(operation),
                  cache.path("ttl_seconds").asText() + " s",
                  cache.path("scope").asText().equals("public") ? "all callers" : "one caller");
            }));
  }

  private String deprecated() {
    List<List<String>> rows =
        contract.operations().stream()
            .filter(operation -> operation.node().path("deprecated").booleanValue())
            .map(operation -> {
              JsonNode deprecation = operation.node().path("x-deprecation");
              return List.of(
                  Reference.link(operation),
                  deprecation.path("since").asText(),
                  deprecation.path("sunset").asText());
            })
            .toList();
    return rows.isEmpty()
        ? "No operation is deprecated."
        : table(List.of("Operation", "Deprecated since", "Gone from"), rows.stream());
  }

  /** The bounds of all members that requests may have, and of query and header parameters. */
  private String limits() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Operation operation : contract.operations()) {
      JsonNode body = operation.node().at("/requestBody/content/application~1json/schema");
      if (!body.isMissingNode()) {
        String name = body.path("$ref").asText().replaceFirst(".*/", "");
        contract
            .resolved(body)
            .path("properties")
            .properties()
            .forEach(member ->
                bounds(rows, name + "." + member.getKey(), contract.resolved(member.getValue())));
      }
      for (JsonNode each : operation.node().path("parameters")) {
        JsonNode parameter = contract.resolved(each);
        if (!parameter.path("in").asText().equals("path")) {
          bounds(
              rows, parameter.path("name").asText(), contract.resolved(parameter.path("schema")));
        }
      }
    }
    return table(List.of("What", "At least", "At most", ""), rows.values().stream());
  }

  private static void bounds(Map<String, List<String>> rows, String what, JsonNode schema) {
    for (String[] kind :
        new String[][] {
          {"minLength", "maxLength", "characters"},
          {"minItems", "maxItems", "items"},
          {"minimum", "maximum", ""}
        }) {
      if (schema.has(kind[1])) {
        String least = schema.has(kind[0]) ? number(schema.path(kind[0])) : "0";
        rows.put(what, List.of("`" + what + "`", least, number(schema.path(kind[1])), kind[2]));
      }
    }
  }

  private static String number(JsonNode number) {
    return String.format(Locale.ROOT, "%,d", number.longValue());
  }

  private String problems() {
    return table(
        List.of("Status", "`code`", "Means", "`Retry-After`"),
        Problem.all(contract).stream()
            .sorted(Comparator.comparingInt(problem -> problem.statuses().first()))
            .map(problem ->
                List.of(
                    problem.statusesInMarkdown(),
                    problem.codeInMarkdown(),
                    problem.detail(),
                    problem.again() ? "yes" : "")));
  }

  private String scopes() {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode scope : contract.at("/components/schemas/Scope/enum")) {
      rows.add(
          List.of(
              "`" + scope.asText() + "`",
              list(operation -> operation.scopes().contains(scope.asText()))));
    }
    return table(List.of("Scope", "Is wanted by"), rows.stream());
  }

  private static String table(List<String> head, Stream<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(head);
    lines.add(head.stream().map(_ -> "---").toList());
    rows.forEach(lines::add);
    return lines.stream()
        .map(cells -> "| " + String.join(" | ", cells) + " |")
        .collect(joining("\n"));
  }
}
