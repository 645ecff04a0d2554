package dev.socialapi.generator;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** How names of the contract are spelled in Java. */
final class Names {
  private static final Set<String> USED_BY_SERVER = Set.of("in", "out");

  /** Methods without parameters that every object has, or every model. */
  private static final Set<String> USED_BY_CLIENT =
      Set.of(
          "additionalProperties",
          "build",
          "builder",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "none",
          "notify",
          "notifyAll",
          "toBuilder",
          "toString",
          "wait");

  private Names() {}

  /** {@code post_id}, {@code If-Match}: {@code postId}, {@code ifMatch}. */
  static String variable(String wire) {
    return free(camelCase(wire), USED_BY_SERVER);
  }

  /** The same, for a member of the client's. */
  static String member(String wire) {
    return free(camelCase(wire), USED_BY_CLIENT);
  }

  private static String free(String name, Set<String> used) {
    return SourceVersion.isKeyword(name) || used.contains(name) ? name + "_" : name;
  }

  private static String camelCase(String wire) {
    StringBuilder name = new StringBuilder();
    for (String word : wire.split("[^A-Za-z0-9]+", 0)) {
      name.append(name.length() == 0 ? decapitalized(word) : capitalized(word));
    }
    return name.toString();
  }

  /** {@code createPost}: {@code CreatePost}. */
  static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /**
   * {@code createPost}, {@code allowed_user}, {@code read:posts}: in capitals, with underscores.
   */
  static String constant(String wire) {
    return wire.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toUpperCase(Locale.ROOT);
  }

  /** {@code Post}: {@code PostJson}. */
  static String model(String schema) {
    return capitalized(schema) + "Json";
  }

  /** {@code CreatedToken}: {@code createdToken}. */
  static String decapitalized(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
