package dev.socialapi.tags;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What makes two names the same name, and the order of names: NFC and lower case, and a sigma is a
 * sigma wherever it stands. So case does not matter, nor how an accent is typed.
 *
 * <p>Java's lower case has another sigma at the end of a word, where the beginning of a longer name
 * would no longer be that.
 */
public record NameKey(String value) implements Comparable<NameKey> {
  public NameKey {
    requireNonNull(value, "value");
  }

  /** The key of a name, or of its beginning. */
  public static NameKey of(String name) {
    return new NameKey(composed(composed(name).toLowerCase(Locale.ROOT).replace('ς', 'σ')));
  }

  /** Lower case can decompose: some capitals exist in two characters only. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** By code point, as the table has them; {@code String} compares UTF-16 units. */
  @Override
  public int compareTo(NameKey other) {
    int end = Math.min(value.length(), other.value.length());
    for (int i = 0; i < end; i++) {
      int one = value.codePointAt(i);
      int two = other.value.codePointAt(i);
      if (one != two) {
        return Integer.compare(one, two);
      }
    }
    return Integer.compare(value.length(), other.value.length());
  }
}
