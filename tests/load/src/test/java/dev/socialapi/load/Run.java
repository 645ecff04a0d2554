package dev.socialapi.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of one simulation.
 *
 * @param rate callers a second; most of them make one request
 * @param approach the time before, in which they were fewer: what was asked then does not count
 * @param samples of all that was asked
 * @param created ids of the posts whose creation was acknowledged
 */
record Run(
    double rate, int seconds, Duration approach, List<Sample> samples, List<String> created) {
  private static final double LEAST_SHARE = 0.95;

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

  /** Answered as it should be: nothing refused, and as fast as it was asked. */
  boolean isSustained() {
    return counted().stream().allMatch(Sample::isSuccess)
        && latency().p99() <= 1_000
        && counted().size() >= LEAST_SHARE * rate * seconds
        && secondsUntilAnswered() * LEAST_SHARE <= seconds;
  }

  /** From the first request to the last answer. */
  private double secondsUntilAnswered() {
    List<Sample> counted = counted();
    long end =
        counted.stream().mapToLong(sample -> sample.start() + sample.millis()).max().orElseThrow();
    return (end - start(counted)) / 1000.0;
  }

  private static long start(List<Sample> samples) {
    return samples.stream().mapToLong(Sample::start).min().orElseThrow();
  }
}
