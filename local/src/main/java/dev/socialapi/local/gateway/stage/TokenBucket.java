package dev.socialapi.local.gateway.stage;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.stage.MethodSettings.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** As many tokens as a burst takes, and some back each second. Thread-safe. */
final class TokenBucket {
  private static final double NANOS = 1e9;

  private final Limit limit;
  private final Clock clock;
  private double tokens;
  private Instant filled;

  TokenBucket(Limit limit, Clock clock) {
    this.limit = requireNonNull(limit, "limit is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.tokens = limit.burst();
    this.filled = clock.instant();
  }

  /** Takes a token if there is one. */
  synchronized boolean take() {
    Instant now = clock.instant();
    double seconds = Duration.between(filled, now).toNanos() / NANOS;
    tokens = Math.min(limit.burst(), tokens + seconds * limit.perSecond());
    filled = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
