package dev.socialapi.report.spread;

import java.util.stream.DoubleStream;

/** Quantiles by the nearest rank: each is a value that was measured, the lower one of two. */
public final class Quantiles {
  /** What a product may be too large by: 0.07 of 100 is 7.000000000000001. */
  private static final double ROUNDING = 1e-9;

  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Those of any values, in any order.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Quantiles of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return new Quantiles(sorted);
  }

  /**
   * What this share of the values does not exceed.
   *
   * @param share 0 for the least value, 1 for the largest
   */
  public double at(double share) {
    int rank = (int) Math.ceil(share * sorted.length - ROUNDING);
    return sorted[Math.max(rank, 1) - 1];
  }

  public double median() {
    return at(0.5);
  }
}
