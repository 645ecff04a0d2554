package dev.socialapi.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of one simulation.
 *
 * @param rate callers a second; most of them make one request
 * @param asked how many requests there were in all, with those while the rate was being reached
 * @param samples of those at the rate
 * @param created ids of the posts whose creation was acknowledged
 */
record Run(double rate, int seconds, int asked, List<Sample> samples, List<String> created) {
  private static final double LEAST_SHARE = 0.95;

  /** How often each status came; 0 is no answer. */
  Map<Integer, Long> statuses() {
    return samples.stream()
        .collect(Collectors.groupingBy(Sample::status, TreeMap::new, Collectors.counting()));
  }

  Latency latency() {
    return Latency.of(samples);
  }

  /** Answered as it should be: nothing refused, and as fast as it was asked. */
  boolean isSustained() {
    return samples.stream().allMatch(Sample::isSuccess)
        && latency().p99() <= 1_000
        && samples.size() >= LEAST_SHARE * rate * seconds
        && secondsUntilAnswered() * LEAST_SHARE <= seconds;
  }

  /** From the first request to the last answer. */
  double secondsUntilAnswered() {
    long start = samples.stream().mapToLong(Sample::start).min().orElseThrow();
    long end =
        samples.stream().mapToLong(sample -> sample.start() + sample.millis()).max().orElseThrow();
    return (end - start) / 1000.0;
  }
}
