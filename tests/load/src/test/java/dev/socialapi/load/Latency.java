package dev.socialapi.load;

import dev.socialapi.report.spread.Quantiles;
import java.util.Collection;

/** Percentiles of answers, in milliseconds; each is one that was measured, or 0 if none was. */
record Latency(int answers, long p50, long p90, long p99, long max) {
  static Latency of(Collection<Sample> samples) {
    if (samples.isEmpty()) {
      return new Latency(0, 0, 0, 0, 0);
    }
    var millis = Quantiles.of(samples.stream().mapToDouble(Sample::millis));
    return new Latency(
        samples.size(),
        (long) millis.median(),
        (long) millis.at(0.9),
        (long) millis.at(0.99),
        (long) millis.at(1));
  }
}
