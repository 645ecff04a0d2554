package dev.socialapi.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  @Test
  void haveNoFailures_whenTheFirstSucceeds() throws Exception {
    assertThat(Attempts.at(failing(0))).isEqualTo(new Attempts<>("done", List.of()));
  }

  @Test
  void tellOfEachFailure_whenALaterOneSucceeds() throws Exception {
    assertThat(Attempts.at(failing(2)).failures())
        .containsExactly(
            "java.lang.IllegalStateException: 1", "java.lang.IllegalStateException: 2");
  }

  @Test
  void endWithTheThirdFailure() {
    assertThatIllegalStateException().isThrownBy(() -> Attempts.at(failing(9))).withMessage("3");
  }

  private static Attempts.Measurement<String> failing(int times) {
    Iterator<Integer> attempts = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9).iterator();
    return () -> {
      int attempt = attempts.next();
      if (attempt <= times) {
        throw new IllegalStateException(Integer.toString(attempt));
      }
      return "done";
    };
  }
}
