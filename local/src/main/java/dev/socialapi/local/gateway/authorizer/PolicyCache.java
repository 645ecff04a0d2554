package dev.socialapi.local.gateway.authorizer;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The results of an authorizer by token, for a time. Thread-safe; the oldest make place for new.
 */
final class PolicyCache {
  private static final int CAPACITY = 10_000;

  private final Duration timeToLive;
  private final Clock clock;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  PolicyCache(Duration timeToLive, Clock clock) {
    this.timeToLive = requireNonNull(timeToLive, "timeToLive is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  synchronized Optional<AuthorizerResult> find(String token) {
    Entry entry = entries.get(token);
    if (entry == null || !clock.instant().isBefore(entry.expiry())) {
      return Optional.empty();
    }
    return Optional.of(entry.result());
  }

  synchronized void keep(String token, AuthorizerResult result) {
    if (timeToLive.isZero()) {
      return;
    }
    entries.remove(token);
    entries.put(token, new Entry(result, clock.instant().plus(timeToLive)));
    if (entries.size() > CAPACITY) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  private record Entry(AuthorizerResult result, Instant expiry) {}
}
