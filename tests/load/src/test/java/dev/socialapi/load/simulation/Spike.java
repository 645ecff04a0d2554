package dev.socialapi.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import java.time.Duration;
import java.util.List;

/**
 * The rate for the time given, and a calm one before and after that: the last is when a system
 * shows whether it recovers.
 */
public final class Spike extends Steady {
  /** The simulation whose callers these are. */
  public static final String OF = ReadMostly.class.getSimpleName();

  /** How many times what is sustained comes in that time. */
  public static final int FACTOR = 4;

  /** The calm rate, of what is sustained: that of which latencies are reported as well. */
  private static final double CALM = 0.5;

  /** At which callers begin: soon enough for the first one to tell when that was. */
  private static final double FIRST = 20;

  /** In which the calm rate is reached. */
  public static final Duration APPROACH = Steady.APPROACH;

  /** Until too much comes, that included. */
  public static final Duration BEFORE = APPROACH.plusSeconds(10);

  public static final Duration AFTER = Duration.ofSeconds(30);

  public Spike() {
    super(
        ReadMostly::mix,
        (rate, time) -> {
          double calm = rate / FACTOR * CALM;
          return List.of(
              rampUsersPerSec(Math.min(FIRST, calm)).to(calm).during(APPROACH),
              constantUsersPerSec(calm).during(BEFORE.minus(APPROACH)),
              constantUsersPerSec(rate).during(time),
              constantUsersPerSec(calm).during(AFTER));
        });
  }
}
