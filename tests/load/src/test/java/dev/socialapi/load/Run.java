package dev.socialapi.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of one simulation.
 *
 * @param rate callers a second, of one request or more
 * @param asked how many requests there were in all, with those while the rate was being reached
 * @param samples of those at the rate
 * @param created ids of the posts whose creation was acknowledged
 */
record Run(double rate, int seconds, int asked, List<Sample> samples, List<String> created) {
  private static final double LEAST_SHARE = 0.95;

  /** Of 99 in a hundred answers. */
  static final long MOST_MILLIS = 1_000;

  /** How often each status came; 0 is no answer. */
  Map<Integer, Long> statuses() {
    return samples.stream()
        .collect(Collectors.groupingBy(Sample::status, TreeMap::new, Collectors.counting()));
  }

  /** The same as a list for people. */
  String statusesInWords() {
    return statuses().entrySet().stream()
        .map(it -> String.format(Locale.ROOT, "%,d × %d", it.getValue(), it.getKey()))
        .collect(Collectors.joining(", "));
  }

  Latency latency() {
    return Latency.of(samples);
  }

  /**
   * Answered as it should be: nothing refused, in time, and callers have come at their rate, as
   * they cannot where they share processors with a system that takes them all.
   */
  boolean isSustained() {
    long callers = samples.stream().filter(Sample::first).count();
    return samples.stream().allMatch(Sample::isSuccess)
        && latency().p99() <= MOST_MILLIS
        && callers >= LEAST_SHARE * rate * seconds;
  }

  /** From the first request to the last answer. */
  double secondsUntilAnswered() {
    long start = samples.stream().mapToLong(Sample::start).min().orElseThrow();
    long end =
        samples.stream().mapToLong(sample -> sample.start() + sample.millis()).max().orElseThrow();
    return (end - start) / 1000.0;
  }
}
