package dev.socialapi.api;

/** Finds the halves of characters that UTF-8 cannot express. */
final class Surrogates {
  private Surrogates() {}

  static boolean arePaired(String text) {
    return firstLone(text) < 0;
  }

  /** The text with U+FFFD in the place of each lone surrogate. */
  static String replaceLone(String text) {
    String paired = text;
    for (int at = firstLone(paired); at >= 0; at = firstLone(paired)) {
      paired = paired.substring(0, at) + '\uFFFD' + paired.substring(at + 1);
    }
    return paired;
  }

  private static int firstLone(String text) {
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return -1;
  }
}
