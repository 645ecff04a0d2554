package dev.socialapi.local.gateway.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What API Gateway demands of the paths, each for itself and together. */
final class PathRules {
  private static final Pattern STATIC_SEGMENT = Pattern.compile("[A-Za-z0-9_.,:-]+");
  private static final Pattern PARAMETER_SEGMENT = Pattern.compile("\\{[A-Za-z0-9_.-]+}");

  /** What API Gateway keeps for itself on custom domains. */
  private static final Set<String> RESERVED = Set.of("/ping", "/sping");

  private PathRules() {}

  static void check(DocumentNode paths) {
    Map<String, String> parameterOfParent = new HashMap<>();
    paths.members().forEach((path, node) -> check(path, node, parameterOfParent));
  }

  static List<String> segments(String path) {
    return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
  }

  private static void check(String path, DocumentNode node, Map<String, String> parameterOfParent) {
    if (!path.startsWith("/") || RESERVED.contains(path)) {
      throw node.failure("is no path that API Gateway offers");
    }
    StringBuilder parent = new StringBuilder();
    for (String segment : segments(path)) {
      if (PARAMETER_SEGMENT.matcher(segment).matches()) {
        String sibling = parameterOfParent.putIfAbsent(parent.toString(), segment);
        if (sibling != null && !sibling.equals(segment)) {
          throw node.failure("has parameter " + segment + " where another path has " + sibling);
        }
      } else if (!STATIC_SEGMENT.matcher(segment).matches()) {
        throw node.failure("has a segment that is neither plain nor a whole parameter: " + segment);
      }
      parent.append('/').append(segment);
    }
  }
}
