package dev.socialapi.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait between attempts: anything up to a bound that doubles, so that clients do not
 * come back together.
 */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration MAX = Duration.ofSeconds(5);

  private Backoff() {}

  /** The pause after the attempt of this number, which counts from 1. */
  static Duration after(int attempt) {
    return Duration.ofNanos(ThreadLocalRandom.current().nextLong(bound(attempt).toNanos() + 1));
  }

  static Duration bound(int attempt) {
    Duration bound = FIRST.multipliedBy(1L << Math.min(attempt - 1, 16));
    return bound.compareTo(MAX) < 0 ? bound : MAX;
  }
}
