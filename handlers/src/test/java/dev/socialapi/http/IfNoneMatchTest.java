package dev.socialapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfNoneMatchTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "W/\"3\"", "*", " * ", "\"1\", \"3\"", "\"1\",W/\"3\" ,\"5\""})
  void namesTheCurrentVersion(String header) {
    assertThat(IfNoneMatch.names(header, "\"3\"")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"4\"", "3", "\"3", "w/\"3\"", "\"1\" \"3\"", "*, \"3\"", "\"33\""})
  void doesNotNameIt_whenOtherOrMalformed(String header) {
    assertThat(IfNoneMatch.names(header, "\"3\"")).isFalse();
  }
}
