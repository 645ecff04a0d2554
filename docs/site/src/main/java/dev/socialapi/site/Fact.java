package dev.socialapi.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value that the guides name stands in the contract.
 *
 * @param operation the id of the operation that it is about; empty if it is about no single one
 * @param at a JSON pointer, into the operation or else the contract
 * @param says what to take of a text that says more: the pattern's group; empty if all of it
 */
record Fact(String operation, String at, String says) {
  static Fact of(JsonNode entry) {
    return new Fact(
        entry.path("operation").asText(),
        entry.required("at").asText(),
        entry.path("says").asText());
  }

  /** Numbers as people write them: 65,536. */
  String value(Contract contract) {
    JsonNode node =
        operation.isEmpty() ? contract.at(at) : contract.operation(operation).node().at(at);
    if (!node.isValueNode()) {
      throw new IllegalStateException("no single value at " + at);
    }
    if (node.isIntegralNumber()) {
      return String.format(Locale.ROOT, "%,d", node.longValue());
    }
    if (says.isEmpty()) {
      return node.asText();
    }
    Matcher matcher = Pattern.compile(says).matcher(node.asText());
    if (!matcher.find()) {
      throw new IllegalStateException("\"" + says + "\" is not said at " + at + ": " + node);
    }
    return matcher.group(1);
  }
}
