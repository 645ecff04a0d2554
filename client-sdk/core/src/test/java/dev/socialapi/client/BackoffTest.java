package dev.socialapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({"1, 100", "2, 200", "3, 400", "6, 3200", "7, 5000", "1000, 5000"})
  void doublesItsBound_upToFiveSeconds(int attempt, long millis) {
    assertThat(Backoff.bound(attempt)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void isAnywhereBelowItsBound() {
    var pauses = IntStream.range(0, 1000).mapToObj(i -> Backoff.after(3)).sorted().toList();

    assertThat(pauses).allMatch(pause -> !pause.isNegative() && pause.toMillis() <= 400);
    assertThat(pauses.get(100)).isLessThan(Duration.ofMillis(100));
    assertThat(pauses.get(900)).isGreaterThan(Duration.ofMillis(300));
  }
}
