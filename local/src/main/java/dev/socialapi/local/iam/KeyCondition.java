package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key condition of a query. */
record KeyCondition(String expression, JsonNode names, JsonNode values) {
  private static final Pattern EQUALITY = Pattern.compile("([#\\w.-]+)\\s*=\\s*(:\\w+)");

  KeyCondition {
    requireNonNull(expression, "expression is null");
    requireNonNull(names, "names is null");
    requireNonNull(values, "values is null");
  }

  static KeyCondition of(JsonNode query) {
    return new KeyCondition(
        query.path("KeyConditionExpression").asText(),
        query.path("ExpressionAttributeNames"),
        query.path("ExpressionAttributeValues"));
  }

  /**
   * What the condition demands an attribute to be equal to, as every query does of its partition.
   */
  String valueOf(String attribute) {
    Matcher equality = EQUALITY.matcher(expression);
    while (equality.find()) {
      String name = equality.group(1);
      if (names.path(name).asText(name).equals(attribute)) {
        return TableCalls.text(values.path(equality.group(2)));
      }
    }
    throw CallException.unknown("the partition that is asked for by " + expression);
  }
}
