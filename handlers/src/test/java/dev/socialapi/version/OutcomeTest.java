package dev.socialapi.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void holdsWhatWasLeftBehind_whenDone() {
    Outcome<Integer> outcome = new Outcome.Done<>("four").map(String::length);

    assertThat(outcome.orRaise()).isEqualTo(4);
  }

  @Test
  void isNotFound_whenMissing() {
    assertRaises(new Outcome.Missing<String>(), ProblemCode.NOT_FOUND);
  }

  @Test
  void isAFailedPrecondition_whenStale() {
    assertRaises(new Outcome.Stale<String>(), ProblemCode.PRECONDITION_FAILED);
  }

  private static void assertRaises(Outcome<String> outcome, ProblemCode code) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> outcome.map(String::length).orRaise())
        .returns(code, ProblemException::code);
  }
}
