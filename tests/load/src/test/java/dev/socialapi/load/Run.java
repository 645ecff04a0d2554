package dev.socialapi.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of one simulation.
 *
 * @param rate requests a second that were asked for
 * @param created ids of the posts whose creation was acknowledged
 */
record Run(double rate, int seconds, List<Sample> samples, List<String> created) {
  /** How often each status came; 0 is no answer. */
  Map<Integer, Long> statuses() {
    return samples.stream()
        .collect(Collectors.groupingBy(Sample::status, TreeMap::new, Collectors.counting()));
  }

  Latency latency() {
    return Latency.of(samples);
  }

  /** Successes a second, from the first request to the last answer. */
  double throughput() {
    long start = samples.stream().mapToLong(Sample::start).min().orElseThrow();
    long end =
        samples.stream().mapToLong(sample -> sample.start() + sample.millis()).max().orElseThrow();
    return samples.stream().filter(Sample::isSuccess).count() * 1000.0 / Math.max(1, end - start);
  }

  /** Answered as it should be: nothing refused, and as fast as it was asked. */
  boolean isSustained() {
    return samples.stream().allMatch(Sample::isSuccess)
        && latency().p99() <= 1_000
        && throughput() >= 0.95 * rate;
  }
}
