package dev.socialapi.load;

import java.util.Collection;

/** Percentiles of answers, in milliseconds; the nearest rank, so each is one that was measured. */
record Latency(int answers, long p50, long p90, long p99, long max) {
  static Latency of(Collection<Sample> samples) {
    long[] sorted = samples.stream().mapToLong(Sample::millis).sorted().toArray();
    return new Latency(
        sorted.length,
        percentile(sorted, 50),
        percentile(sorted, 90),
        percentile(sorted, 99),
        percentile(sorted, 100));
  }

  private static long percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return 0;
    }
    return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
  }
}
