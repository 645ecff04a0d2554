package dev.socialapi.local.gateway.stage;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * What a stage does with a method.
 *
 * @param timeToLive how long its answers are kept; empty if they are not
 * @param limit how often it may be called; empty if nothing is said
 */
record MethodSettings(Optional<Duration> timeToLive, Optional<Limit> limit) {
  static final MethodSettings NONE = new MethodSettings(Optional.empty(), Optional.empty());

  MethodSettings {
    requireNonNull(timeToLive, "timeToLive is null");
    requireNonNull(limit, "limit is null");
  }

  /** Room for {@code burst} calls at once, of which {@code perSecond} come back in a second. */
  record Limit(double perSecond, int burst) {}
}
