package dev.socialapi.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;

import java.time.Duration;
import java.util.List;

/**
 * A quarter of the rate for fifteen seconds, the rate for the time given, a quarter for thirty
 * seconds: the last is when a system shows whether it recovers.
 */
public final class Spike extends Steady {
  /** How long it is calm, before and after. */
  public static final Duration BEFORE = Duration.ofSeconds(15);

  public static final Duration AFTER = Duration.ofSeconds(30);

  public Spike() {
    super(
        ReadMostly::mix,
        (rate, time) ->
            List.of(
                constantUsersPerSec(rate / 4).during(BEFORE),
                constantUsersPerSec(rate).during(time),
                constantUsersPerSec(rate / 4).during(AFTER)));
  }
}
