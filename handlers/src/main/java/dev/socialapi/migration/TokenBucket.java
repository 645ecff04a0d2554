package dev.socialapi.migration;

import java.time.Clock;
import java.time.Duration;

/**
 * Lets so many a second pass, after a rest up to a second's worth at once. Thread-safe: who comes
 * first is first, and waits without keeping the others from queueing up.
 */
final class TokenBucket {
  private static final double MILLIS_PER_SECOND = 1_000;

  private final int perSecond;
  private final Clock clock;
  private final Sleeper sleeper;
  private double tokens;
  private long filledAt;

  TokenBucket(int perSecond, Clock clock, Sleeper sleeper) {
    this.perSecond = perSecond;
    this.clock = clock;
    this.sleeper = sleeper;
    this.tokens = perSecond;
    this.filledAt = clock.millis();
  }

  /** Returns when one more may pass. */
  void take() {
    long millis = reserve();
    if (millis > 0) {
      sleeper.sleep(Duration.ofMillis(millis));
    }
  }

  /** Takes a token, which may have to be made yet; how long that will be. */
  private synchronized long reserve() {
    long now = clock.millis();
    double fresh = Math.max(0, now - filledAt) * perSecond / MILLIS_PER_SECOND;
    tokens = Math.min(perSecond, tokens + fresh) - 1;
    filledAt = now;
    return tokens >= 0 ? 0 : (long) Math.ceil(-tokens * MILLIS_PER_SECOND / perSecond);
  }
}
