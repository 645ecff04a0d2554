package dev.socialapi.local.template;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text rules of {@code Fn::Sub}: <code>${Name}</code> is replaced, <code>${!Name}</code> is
 * not.
 */
final class Substitution {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

  private Substitution() {}

  static String apply(String template, UnaryOperator<String> values) {
    return VARIABLE
        .matcher(template)
        .replaceAll(
            match -> Matcher.quoteReplacement(value(match.group(1), match.group(2), values)));
  }

  private static String value(String escape, String name, UnaryOperator<String> values) {
    return escape.isEmpty() ? values.apply(name.strip()) : "${" + name + "}";
  }
}
