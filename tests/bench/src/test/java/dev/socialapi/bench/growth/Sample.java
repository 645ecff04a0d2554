package dev.socialapi.bench.growth;

import dev.socialapi.functions.Cost;
import dev.socialapi.report.spread.Quantiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What was measured of one row at one size. */
final class Sample {
  private final Set<Cost> costs = new LinkedHashSet<>();
  private final List<Double> times = new ArrayList<>();

  /**
   * @param millis from the event to the answer
   */
  void add(Cost cost, double millis) {
    costs.add(cost);
    times.add(millis);
  }

  /** The same each time, or it is a fault. */
  Cost cost() {
    if (costs.size() != 1) {
      throw new IllegalStateException("not always the same: " + costs);
    }
    return costs.iterator().next();
  }

  /** In milliseconds. */
  double median() {
    return quantile(0.5);
  }

  /** To another one of the same rounds: the median of the ratios in each of them. */
  double ratio(Sample other) {
    return Quantiles.of(
            IntStream.range(0, times.size()).mapToDouble(i -> times.get(i) / other.times.get(i)))
        .median();
  }

  /** In milliseconds: what this share of the calls did not exceed. */
  double quantile(double share) {
    return Quantiles.of(times.stream().mapToDouble(it -> it)).at(share);
  }
}
