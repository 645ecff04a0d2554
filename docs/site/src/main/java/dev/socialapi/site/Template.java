package dev.socialapi.site;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what a guide takes from the contract into its text: {@code {{page.limit}}} is a fact,
 * {@code {{op:createPost}}} a link to an operation, {@code {{table:problems}}} a table, {@code
 * {{example:NotFound}}} an example. Whatever is unknown is an error that says where it stands.
 */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

  private final Contract contract;
  private final Map<String, String> facts;
  private final Tables tables;

  private Template(Contract contract, Map<String, String> facts) {
    this.contract = requireNonNull(contract, "contract");
    this.facts = facts;
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
      case "example" -> example(parts[1]);
      default -> throw new NoSuchElementException("neither op, table nor example");
    };
  }

  private String known(String fact) {
    String value = facts.get(fact);
    if (value == null) {
      throw new NoSuchElementException("there is no such fact");
    }
    return value;
  }

  private String example(String name) {
    JsonNode value = contract.at("/components/examples/" + name + "/value");
    return "```json\n" + Json.of(value) + "\n```";
  }
}
