package dev.socialapi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final List<String> draws = new ArrayList<>();
  private final Backoff shortest = new Backoff(() -> drawing((least, _) -> least));
  private final Backoff longest = new Backoff(() -> drawing((_, bound) -> bound - 1));

  @Test
  void waitsAtRandom_upToABoundThatDoubles() {
    for (int attempt = 1; attempt < Backoff.ATTEMPTS; attempt++) {
      shortest.await(attempt);
    }
    shortest.await(7, 8);

    assertThat(draws).containsExactly("20..40", "40..80", "80..160", "160..320", "200..400");
  }

  @Test
  void waitsForAsLongAsWasDrawn() {
    assertThat(waited(shortest)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    assertThat(waited(longest)).isGreaterThanOrEqualTo(Duration.ofMillis(159));
  }

  @Test
  void doesNotWait_beforeTheFirstAttempt() {
    new Backoff(() -> fail("asked for a wait")).await(0);
  }

  @Test
  void givesUp_afterTheLastAttempt() {
    assertThatIllegalStateException().isThrownBy(() -> shortest.await(Backoff.ATTEMPTS));
    assertThatIllegalStateException().isThrownBy(() -> shortest.await(2, 2));
    assertThat(draws).isEmpty();
  }

  private static Duration waited(Backoff backoff) {
    long start = System.nanoTime();
    backoff.await(3);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Notes between what it draws, and chooses. */
  private RandomGenerator drawing(LongBinaryOperator choice) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new UnsupportedOperationException("without bounds");
      }

      @Override
      public long nextLong(long least, long bound) {
        draws.add(least + ".." + bound);
        return choice.applyAsLong(least, bound);
      }
    };
  }
}
