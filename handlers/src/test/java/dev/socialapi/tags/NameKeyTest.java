package dev.socialapi.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource({
    "\u01F0am, J\u030Cam",
    "Travel, tRAVEL",
    "CAFÉ, café",
    "Cafe\u0301, CAFÉ",
    "İ, i\u0307",
    "I\u0307, İ",
    "ẞ, ß",
    "ΟΔΟΣ, οδος",
    "ΟΔΟΣ, οδοσ",
    "\uD801\uDC00, \uD801\uDC28",
    "\u2126, ω",
    "가, \u1100\u1161"
  })
  void isTheSame(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    assertThat(NameKey.of(one)).isEqualByComparingTo(NameKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({"cafe, café", "I, İ", "i, ı", "straße, strasse", "a b, ab", "🙂, 🙃", "1, ¹"})
  void isAnother(String one, String other) {
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }

  @Test
  void doesNotDependOnTheDefaultLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(NameKey.of("TITLE").value()).isEqualTo("title");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Travel", "ΟΔΟΣΑ ΣΑΣ", "Straße 🙂 7", "İstanbul", "ÀÉÎ"})
  void beginsAsTheNameBegins(String name) {
    for (int end = 0; end <= name.length(); end = name.offsetByCodePoints(end, 1)) {
      assertThat(NameKey.of(name).value()).startsWith(NameKey.of(name.substring(0, end)).value());
      if (end == name.length()) {
        return;
      }
    }
  }

  @Test
  void comparesByCodePoint() {
    List<String> names =
        List.of("", "#", "a", "a b", "ab", "é", "\uFB01", "\uFFFD", "🙂", "🙂a", "🙃");

    List<NameKey> keys = new ArrayList<>(names.stream().map(NameKey::of).toList());
    Collections.reverse(keys);

    assertThat(keys.stream().sorted().map(NameKey::value)).containsExactlyElementsOf(names);
  }
}
