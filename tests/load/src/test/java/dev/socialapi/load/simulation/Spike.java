package dev.socialapi.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;

import java.time.Duration;
import java.util.List;

/**
 * The rate for the time given, and a part of it before and after that: the last is when a system
 * shows whether it recovers.
 */
public final class Spike extends Steady {
  /** The simulation whose callers these are. */
  public static final String OF = ReadMostly.class.getSimpleName();

  /** How many times as many come in that time as before and after it. */
  public static final int FACTOR = 4;

  /** How long it is calm, before and after. */
  public static final Duration BEFORE = Duration.ofSeconds(15);

  public static final Duration AFTER = Duration.ofSeconds(30);

  public Spike() {
    super(
        ReadMostly::mix,
        (rate, time) ->
            List.of(
                constantUsersPerSec(rate / FACTOR).during(BEFORE),
                constantUsersPerSec(rate).during(time),
                constantUsersPerSec(rate / FACTOR).during(AFTER)));
  }
}
