package dev.socialapi.client;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a text begins, on one line and without credentials. */
final class Excerpt {
  private static final int MAX = 200;

  /** Enough to see the end of a credential that begins within the excerpt. */
  private static final int LOOKED_AT = 8 * MAX;

  /**
   * Personal access tokens, JSON web tokens, and what stands behind "Bearer", but for a word of a
   * sentence: letters alone, and not many.
   */
  private static final Pattern SECRET =
      Pattern.compile(
          "sapat_\\w+|eyJ[\\w-]+(\\.[\\w-]*)*"
              + "|(?i:(?<=bearer )(?=\\S*[\\d_~+/=-]|\\S*\\.\\S|\\S{20})\\S+)");

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s\\uFFFD]+");

  private Excerpt() {}

  static String of(byte[] body) {
    return of(new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8));
  }

  static String of(String text) {
    String looked = text.substring(0, Math.min(text.length(), LOOKED_AT));
    String line =
        UNPRINTABLE.matcher(SECRET.matcher(looked).replaceAll("***")).replaceAll(" ").strip();
    return line.length() <= MAX ? line : line.substring(0, MAX) + "…";
  }
}
