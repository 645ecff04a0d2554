package dev.socialapi.load;

import dev.socialapi.load.simulation.Spike;
import java.util.List;

/** How soon a system is again what it was before too much was asked of it. */
final class Recovery {
  /** So many times the slowest before, at most, and all of it successful. */
  private static final int TOLERANCE = 2;

  private static final long FLOOR_MILLIS = 100;

  private Recovery() {}

  /** Seconds from the end of the overload; as many as were watched, if it never was. */
  static long of(Run spike) {
    List<Sample> samples = spike.samples();
    long start = samples.stream().mapToLong(Sample::start).min().orElseThrow();
    long calm = start + Spike.BEFORE.toMillis();
    long over = calm + spike.seconds() * 1_000L;
    // The first seconds warm up.
    long warm = start + Spike.BEFORE.toMillis() / 2;
    long usual = Math.max(FLOOR_MILLIS, between(samples, warm, calm).p99());
    long last = Spike.AFTER.toSeconds();
    for (long second = last - 1; second >= 0; second--) {
      long from = over + second * 1_000;
      List<Sample> inIt =
          samples.stream().filter(s -> s.start() >= from && s.start() < from + 1_000).toList();
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

  private static Latency between(List<Sample> samples, long from, long to) {
    return Latency.of(samples.stream().filter(s -> s.start() >= from && s.start() < to).toList());
  }
}
