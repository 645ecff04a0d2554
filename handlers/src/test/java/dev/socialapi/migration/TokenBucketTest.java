package dev.socialapi.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  /** Advances while somebody sleeps, and only then. */
  private final MovableClock time = new MovableClock();

  private final TokenBucket bucket = new TokenBucket(10, time, time::advance);

  @Test
  void letsASecondsWorthPassAtOnce_thenOneAfterTheOther() {
    take(10);
    assertThat(time.advanced()).isZero();

    take(1);
    assertThat(time.advanced()).isEqualTo(Duration.ofMillis(100));

    take(20);
    assertThat(time.advanced()).isEqualTo(Duration.ofMillis(2_100));
  }

  @Test
  void savesNoMoreThanASecondsWorth_howeverLongItRested() {
    take(10);
    time.advance(Duration.ofHours(1));

    take(12);

    assertThat(time.advanced()).isEqualTo(Duration.ofHours(1).plusMillis(200));
  }

  @Test
  void goesOn_whenTheClockIsPutBack() {
    take(10);
    time.advance(Duration.ofSeconds(-5));

    take(1);

    assertThat(time.advanced()).isEqualTo(Duration.ofMillis(-4_900));
  }

  private void take(int times) {
    for (int i = 0; i < times; i++) {
      bucket.take();
    }
  }
}
