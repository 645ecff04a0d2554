package dev.socialapi.client.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What a session consists of at a time. */
final class Tokens {
  private static final Duration EARLY = Duration.ofMinutes(5);
  private static final Duration ON_THE_WAY = Duration.ofSeconds(30);

  private final String access;
  private final String refresh;
  private final UUID userId;
  private final Duration lifetime;
  private final Instant expiry;

  private Tokens(String access, String refresh, Claims claims, Instant asked) {
    this.access = access;
    this.refresh = refresh;
    this.userId = claims.userId();
    this.lifetime = claims.lifetime();
    this.expiry = asked.plus(lifetime);
  }

  /**
   * @param asked when the access token was asked for, which is before it was issued
   */
  static Tokens of(String access, String refresh, Instant asked) {
    return new Tokens(access, refresh, Claims.of(access), asked);
  }

  String access() {
    return access;
  }

  String refresh() {
    return refresh;
  }

  UUID userId() {
    return userId;
  }

  Instant expiry() {
    return expiry;
  }

  /** Whether there is no need to renew. */
  boolean isFresh(Instant now) {
    return now.isBefore(expiry.minus(earlier(EARLY, 4)));
  }

  /** Whether a request that leaves now will come in before the token expires. */
  boolean isUsable(Instant now) {
    return now.isBefore(expiry.minus(earlier(ON_THE_WAY, 20)));
  }

  boolean isValid(Instant now) {
    return now.isBefore(expiry);
  }

  /** A time before the expiry, but no more than a part of a short lifetime. */
  private Duration earlier(Duration time, int part) {
    Duration most = lifetime.dividedBy(part);
    return time.compareTo(most) < 0 ? time : most;
  }
}
