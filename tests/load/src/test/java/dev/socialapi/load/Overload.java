package dev.socialapi.load;

import dev.socialapi.load.simulation.Spike;
import java.util.List;

/**
 * Too much for some time, with a calm time before and after it.
 *
 * @param run what came of it, of {@link Spike}
 */
record Overload(Run run) {
  /** So many times the usual p99, at most, and all of it successful, is as before. */
  private static final int TOLERANCE = 2;

  private static final long FLOOR_MILLIS = 100;

  /** Seconds from the end of the overload; as many as were watched, if it never was. */
  long secondsToRecover() {
    // In the first seconds Gatling itself is slow.
    long warm = start() + Spike.BEFORE.toMillis() / 2;
    long usual = Math.max(FLOOR_MILLIS, Latency.of(between(warm, calm())).p99());
    long over = over();
    long last = Spike.AFTER.toSeconds();
    for (long second = last - 1; second >= 0; second--) {
      long from = over + second * 1_000;
      List<Sample> inIt = between(from, from + 1_000);
      boolean isUsual =
          !inIt.isEmpty()
              && inIt.stream().allMatch(Sample::isSuccess)
              && Latency.of(inIt).p99() <= TOLERANCE * usual;
      if (!isUsual) {
        return second + 1;
      }
    }
    return 0;
  }

  /** While too much was asked: what was sent, answered or not. */
  double requestsPerSecond() {
    return (double) between(calm(), over()).size() / run.seconds();
  }

  /** The share of all requests that were answered with a fault. */
  double faults() {
    return (double) run.samples().stream().filter(Sample::isFault).count() / run.samples().size();
  }

  private long start() {
    return run.samples().stream().mapToLong(Sample::start).min().orElseThrow();
  }

  private long calm() {
    return start() + Spike.BEFORE.toMillis();
  }

  private long over() {
    return calm() + run.seconds() * 1_000L;
  }

  private List<Sample> between(long from, long to) {
    return run.samples().stream().filter(s -> s.start() >= from && s.start() < to).toList();
  }
}
