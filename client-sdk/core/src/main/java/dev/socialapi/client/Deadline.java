package dev.socialapi.client;

import java.time.Duration;

/** A point in time that does not move when the clock is set. */
final class Deadline {
  private static final Duration FAR = Duration.ofDays(36500);

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + bounded(time).toNanos());
  }

  /** The time, or a century: what cannot be counted in nanoseconds is as good as that. */
  static Duration bounded(Duration time) {
    return time.compareTo(FAR) < 0 ? time : FAR;
  }

  /** Never negative. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean hasPassed() {
    return end - System.nanoTime() <= 0;
  }

  /** Whether there is time left after a pause of this length. */
  boolean allows(Duration pause) {
    return remaining().compareTo(pause) > 0;
  }
}
