package dev.socialapi.generator;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/** How names of the contract are spelled in Java. */
final class Names {
  private Names() {}

  /** {@code post_id}, {@code If-Match}: {@code postId}, {@code ifMatch}. */
  static String variable(String wire) {
    StringBuilder name = new StringBuilder();
    for (String word : wire.split("[^A-Za-z0-9]+", 0)) {
      name.append(name.length() == 0 ? decapitalized(word) : capitalized(word));
    }
    String variable = name.toString();
    boolean taken =
        SourceVersion.isKeyword(variable) || variable.equals("in") || variable.equals("out");
    return taken ? variable + "_" : variable;
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

  private static String decapitalized(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
