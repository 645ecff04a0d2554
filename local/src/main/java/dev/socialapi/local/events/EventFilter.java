package dev.socialapi.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.template.TemplateException;
import java.util.List;

/**
 * Lambda's event filter, as far as it is used: exact texts, prefixes and existence; one pattern of
 * several must fit, and all of its members.
 */
record EventFilter(List<JsonNode> patterns) {
  EventFilter {
    patterns = List.copyOf(patterns);
    patterns.forEach(EventFilter::check);
  }

  boolean accepts(JsonNode event) {
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> fits(pattern, event));
  }

  private static boolean fits(JsonNode pattern, JsonNode value) {
    if (pattern.isArray()) {
      return pattern.valueStream().anyMatch(rule -> follows(rule, value));
    }
    return pattern.properties().stream()
        .allMatch(member -> fits(member.getValue(), value.path(member.getKey())));
  }

  private static boolean follows(JsonNode rule, JsonNode value) {
    if (rule.has("prefix")) {
      return value.isTextual() && value.textValue().startsWith(rule.path("prefix").textValue());
    }
    if (rule.has("exists")) {
      return rule.path("exists").booleanValue() != value.isMissingNode();
    }
    return rule.equals(value);
  }

  private static void check(JsonNode pattern) {
    if (pattern.isArray()) {
      pattern.forEach(EventFilter::checkRule);
    } else if (pattern.isObject()) {
      pattern.forEach(EventFilter::check);
    } else {
      throw unknown(pattern);
    }
  }

  private static void checkRule(JsonNode rule) {
    boolean known =
        rule.isTextual()
            || (rule.size() == 1
                && (rule.path("prefix").isTextual() || rule.path("exists").isBoolean()));
    if (!known) {
      throw unknown(rule);
    }
  }

  private static TemplateException unknown(JsonNode rule) {
    return new TemplateException("unknown rule of an event filter: " + rule);
  }
}
