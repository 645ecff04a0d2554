package dev.socialapi.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * How long a system took to come back, beside how long a new one, with nothing to come back to,
 * takes on the same machine in the same minutes: a busy machine delays both, a defect only one.
 */
final class Returns {
  /** Of half of the returns, and of the one that was disturbed least however busy the machine. */
  private static final Duration USUALLY = Duration.ofSeconds(10);

  /** Of every single one. */
  private static final Duration ALWAYS = Duration.ofSeconds(30);

  /** The same in starts of a new system, where that is more. */
  private static final double USUALLY_TO_NEW = 1.5;

  private static final double ALWAYS_TO_NEW = 4;

  private final List<Duration> returns = new ArrayList<>();
  private final List<Duration> starts = new ArrayList<>();

  /** The start of a system that comes back. */
  <T> T time(Supplier<T> start) {
    return timed(start, returns);
  }

  /** The start of a new system. */
  <T> T compareWith(Supplier<T> start) {
    return timed(start, starts);
  }

  private static <T> T timed(Supplier<T> start, List<Duration> times) {
    long begin = System.nanoTime();
    T system = start.get();
    times.add(Duration.ofNanos(System.nanoTime() - begin));
    return system;
  }

  void assertPrompt() {
    assertThat(Collections.min(returns)).as("%s", this).isLessThanOrEqualTo(USUALLY);
    assertThat(median(returns)).as("%s", this).isLessThanOrEqualTo(bound(USUALLY, USUALLY_TO_NEW));
    assertThat(Collections.max(returns))
        .as("%s", this)
        .isLessThanOrEqualTo(bound(ALWAYS, ALWAYS_TO_NEW));
  }

  private Duration bound(Duration quiet, double toNew) {
    Duration busy = Duration.ofMillis(Math.round(median(starts).toMillis() * toNew));
    return busy.compareTo(quiet) > 0 ? busy : quiet;
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  @Override
  public String toString() {
    return "back in %s to %s, half of them in %s; a new one in %s"
        .formatted(
            Collections.min(returns), Collections.max(returns), median(returns), median(starts));
  }
}
