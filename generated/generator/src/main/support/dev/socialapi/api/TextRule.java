package dev.socialapi.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text must be like: its length in code points, and a pattern that all of it matches. */
final class TextRule {
  static final TextRule ANY = new TextRule(0, Integer.MAX_VALUE, null);

  private final int min;
  private final int max;
  private final @Nullable Pattern pattern;

  private TextRule(int min, int max, @Nullable Pattern pattern) {
    this.min = min;
    this.max = max;
    this.pattern = pattern;
  }

  static TextRule of(int min, int max) {
    return new TextRule(min, max, null);
  }

  static TextRule of(int min, int max, String pattern) {
    return new TextRule(min, max, Pattern.compile(pattern));
  }

  /** The first rule that a text breaks; a pattern never meets a text of the wrong length. */
  @Nullable Failure check(String text) {
    if (hasLoneSurrogate(text)) {
      return Failure.LONE_SURROGATE;
    }
    Failure failure = Failure.ofSize(text.codePointCount(0, text.length()), min, max, "character");
    if (failure == null && pattern != null && !pattern.matcher(text).matches()) {
      return Failure.PATTERN;
    }
    return failure;
  }

  private static boolean hasLoneSurrogate(String text) {
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        return true;
      }
      at += Character.charCount(codePoint);
    }
    return false;
  }
}
