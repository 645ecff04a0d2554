package dev.socialapi.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of one simulation.
 *
 * @param rate requests a second that were asked for
 * @param approach the time before, in which they were fewer: what was asked then does not count
 * @param samples of all that was asked
 * @param created ids of the posts whose creation was acknowledged
 */
record Run(
    double rate, int seconds, Duration approach, List<Sample> samples, List<String> created) {
  /** What was asked at the rate. */
  List<Sample> counted() {
    long from = start(samples) + approach.toMillis();
    return samples.stream().filter(sample -> sample.start() >= from).toList();
  }

  /** How often each status came; 0 is no answer. */
  Map<Integer, Long> statuses() {
    return counted().stream()
        .collect(Collectors.groupingBy(Sample::status, TreeMap::new, Collectors.counting()));
  }

  Latency latency() {
    return Latency.of(counted());
  }

  /** Successes a second, from the first request to the last answer. */
  double throughput() {
    List<Sample> counted = counted();
    long end =
        counted.stream().mapToLong(sample -> sample.start() + sample.millis()).max().orElseThrow();
    long successes = counted.stream().filter(Sample::isSuccess).count();
    return successes * 1000.0 / Math.max(1, end - start(counted));
  }

  /** Answered as it should be: nothing refused, and as fast as it was asked. */
  boolean isSustained() {
    return counted().stream().allMatch(Sample::isSuccess)
        && latency().p99() <= 1_000
        && throughput() >= 0.95 * rate;
  }

  private static long start(List<Sample> samples) {
    return samples.stream().mapToLong(Sample::start).min().orElseThrow();
  }
}
