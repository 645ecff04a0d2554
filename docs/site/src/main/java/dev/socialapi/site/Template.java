package dev.socialapi.site;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what a guide takes from the contract into its text: {@code {{page.limit}}} is a fact,
 * {@code {{op:createPost}}} a link to an operation, {@code {{table:problems}}} a table, {@code
 * {{problem:not_found}}} a problem's status and code, {@code {{example:NotFound}}} an example.
 * Whatever is unknown is an error that says where it stands.
 */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

  private final Contract contract;
  private final Map<String, String> facts;
  private final Set<String> unnamed;
  private final Tables tables;

  private Template(Contract contract, Map<String, String> facts) {
    this.contract = requireNonNull(contract, "contract");
    this.facts = facts;
    this.unnamed = new TreeSet<>(facts.keySet());
    this.tables = new Tables(contract);
  }

  /**
   * @param facts each fact's name, with where it stands
   */
  static Template of(Contract contract, JsonNode facts) {
    Map<String, String> values = new TreeMap<>();
    for (var fact : facts.properties()) {
      try {
        values.put(fact.getKey(), Fact.of(fact.getValue()).value(contract));
      } catch (RuntimeException e) {
        throw new IllegalStateException("fact " + fact.getKey() + ": " + e.getMessage(), e);
      }
    }
    return new Template(contract, values);
  }

  /**
   * The text with all its places filled.
   *
   * @param name what the text is called in error messages
   */
  String fill(String name, String text) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(filled(name, text, place)));
  }

  /** Refuses facts that none of the texts filled so far has named. */
  void requireAllFactsNamed() {
    if (!unnamed.isEmpty()) {
      throw new IllegalStateException("facts that no text names: " + unnamed);
    }
  }

  private String filled(String name, String text, MatchResult place) {
    String what = place.group(1);
    try {
      return value(what);
    } catch (NoSuchElementException e) {
      long line = text.substring(0, place.start()).lines().count();
      throw new NoSuchElementException(
          "%s, line %d, {{%s}}: %s".formatted(name, line, what, e.getMessage()), e);
    }
  }

  private String value(String what) {
    String[] parts = what.split(":", 2);
    if (parts.length == 1) {
      return known(what);
    }
    return switch (parts[0]) {
      case "op" -> Reference.link(contract.operation(parts[1]));
      case "table" -> tables.table(parts[1]);
      case "problem" -> problem(parts[1]);
      case "example" -> example(parts[1]);
      default -> throw new NoSuchElementException("neither op, table, problem nor example");
    };
  }

  private String known(String fact) {
    String value = facts.get(fact);
    if (value == null) {
      throw new NoSuchElementException("there is no such fact");
    }
    unnamed.remove(fact);
    return value;
  }

  private String problem(String code) {
    Problem problem = Problem.of(contract, code);
    return problem.statusesInMarkdown() + " " + problem.codeInMarkdown();
  }

  private String example(String name) {
    JsonNode value = contract.at("/components/examples/" + name + "/value");
    return "```json\n" + Json.of(value) + "\n```";
  }
}
