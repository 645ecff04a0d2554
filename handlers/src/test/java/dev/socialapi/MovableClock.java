package dev.socialapi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands at noon until it is moved. */
public final class MovableClock extends Clock {
  private Instant now = People.NOON;

  public void advance(Duration time) {
    now = now.plus(time);
  }

  /** How far it has been moved. */
  public Duration advanced() {
    return Duration.between(People.NOON, now);
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
