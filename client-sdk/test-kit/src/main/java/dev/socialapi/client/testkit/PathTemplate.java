package dev.socialapi.client.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with parameters, such as {@code /v1/posts/{postId}}. */
final class PathTemplate {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

  private final String[] names;
  private final Pattern pattern;

  PathTemplate(String template) {
    this.names =
        PARAMETER.matcher(template).results().map(found -> found.group(1)).toArray(String[]::new);
    StringBuilder expression = new StringBuilder();
    int end = 0;
    for (MatchResult found :
        (Iterable<MatchResult>) PARAMETER.matcher(template).results()::iterator) {
      expression.append(Pattern.quote(template.substring(end, found.start()))).append("([^/]+)");
      end = found.end();
    }
    this.pattern = Pattern.compile(expression + Pattern.quote(template.substring(end)));
  }

  /** How many parameters there are. */
  int size() {
    return names.length;
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  /** The parameters' values, decoded. */
  Map<String, String> parameters(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher matcher = pattern.matcher(path);
    if (matcher.matches()) {
      for (int i = 0; i < names.length; i++) {
        // In a path, unlike in a query, a plus is a plus.
        String segment = matcher.group(i + 1).replace("+", "%2B");
        values.put(names[i], URLDecoder.decode(segment, StandardCharsets.UTF_8));
      }
    }
    return values;
  }
}
