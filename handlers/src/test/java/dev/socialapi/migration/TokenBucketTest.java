package dev.socialapi.migration;

import static dev.socialapi.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private final Time time = new Time();
  private final TokenBucket bucket = new TokenBucket(10, time, time::pass);

  @Test
  void letsASecondsWorthPassAtOnce_thenOneAfterTheOther() {
    take(10);
    assertThat(time.passed()).isZero();

    take(1);
    assertThat(time.passed()).isEqualTo(Duration.ofMillis(100));

    take(20);
    assertThat(time.passed()).isEqualTo(Duration.ofMillis(2_100));
  }

  @Test
  void savesNoMoreThanASecondsWorth_howeverLongItRested() {
    take(10);
    time.pass(Duration.ofHours(1));

    take(12);

    assertThat(time.passed()).isEqualTo(Duration.ofHours(1).plusMillis(200));
  }

  @Test
  void goesOn_whenTheClockIsPutBack() {
    take(10);
    time.pass(Duration.ofSeconds(-5));

    take(1);

    assertThat(time.passed()).isEqualTo(Duration.ofMillis(-4_900));
  }

  private void take(int times) {
    for (int i = 0; i < times; i++) {
      bucket.take();
    }
  }

  /** Passes while somebody sleeps, and only then. */
  private static final class Time extends Clock {
    private Instant now = NOON;

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    Duration passed() {
      return Duration.between(NOON, now);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new IllegalArgumentException("UTC only");
    }
  }
}
