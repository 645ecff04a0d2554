package dev.socialapi.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
  @ParameterizedTest
  @ValueSource(strings = {"*", " * "})
  void admitsEveryVersion_whenStar(String value) {
    assertThat(IfMatch.parse(value).admit(7)).isEmpty();
  }

  @Test
  void admitsEveryVersion_whenThereIsNoPrecondition() {
    assertThat(IfMatch.ANY_VERSION.admit(7)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"7\"",
        " \"7\" ",
        "\"1\", \"7\"",
        "\"7\",\"1\"",
        "\"1\"\t,\t\"7\"",
        ",\"7\",",
        "\"1\",,\"7\"",
        "W/\"7\", \"7\"",
        "\"a,b\", \"7\""
      })
  void admitsVersion_andDependsOnIt_whenNamed(String value) {
    assertThat(IfMatch.parse(value).admit(7)).hasValue(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"8\"",
        "W/\"7\"",
        "w/\"7\"",
        "7",
        "\"07\"",
        "\"7",
        "7\"",
        "'7'",
        "\" 7\"",
        "\"7\" \"7\"",
        "\"7\", junk",
        "\"7\", *",
        "*, \"7\"",
        "**",
        "\"17\"",
        "\"1,7\"",
        "\"\"",
        "",
        ",",
        "\"7\u0001\""
      })
  void refusesVersion_whenWeakOrMalformedOrNotNamed(String value) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> IfMatch.parse(value).admit(7))
        .returns(ProblemCode.PRECONDITION_FAILED, ProblemException::code);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\"", "\"\",", "\t", "W/", "\"a\" ,"})
  void readsLongHeadersQuickly(String part) {
    String value = part.repeat(1024 / part.length()) + "x";

    assertTimeout(Duration.ofSeconds(1), () -> IfMatch.parse(value));
  }

  @Test
  void spellsTags() {
    assertThat(ETag.of(12)).isEqualTo("\"12\"");
  }
}
