package dev.socialapi.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostIdTest {
  @Test
  void knowsWhenItWasMade() {
    PostId id = PostId.parse("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

    assertThat(id.createdAt()).isEqualTo(Instant.parse("2024-12-06T20:14:46.272Z"));
    assertThat(id).hasToString("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1-1-1-1-1",
        "01939D9C-4C00-7A3E-9D51-3F2B8A6C4E10",
        "01939d9c4c007a3e9d513f2b8a6c4e10",
        "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e1",
        "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e100",
        "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e1g",
        " 01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10",
        "{01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10}",
        "../posts",
        "🙂"
      })
  void isNotFound_whenTextIsNoLowerCaseUuid(String text) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> PostId.parse(text))
        .returns(ProblemCode.NOT_FOUND, ProblemException::code);
  }
}
