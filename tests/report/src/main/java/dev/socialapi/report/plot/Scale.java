package dev.socialapi.report.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Turns values into places of an axis, which begins at zero, or at one power of ten and ends at
 * another.
 *
 * @param end the value where the axis ends
 * @param ticks the values that are named on it, ascending
 */
public record Scale(double end, List<Double> ticks, boolean logarithmic) {
  private static final int MAX_TICKS = 6;

  public Scale {
    ticks = List.copyOf(ticks);
  }

  /** From zero to the first round number that is not below the largest value. */
  public static Scale linear(double largest) {
    double step = Math.pow(10, Math.floor(Math.log10(largest)) - 1);
    for (double factor = 1; largest / step > MAX_TICKS; factor = factor == 2 ? 2.5 : 2) {
      step *= factor;
    }
    double tick = step;
    int count = (int) Math.ceil(largest / tick);
    return new Scale(
        tick * count, IntStream.rangeClosed(0, count).mapToObj(i -> i * tick).toList(), false);
  }

  /** From the power of ten at or below the smallest value to the one at or above the largest. */
  public static Scale logarithmic(double smallest, double largest) {
    int first = (int) Math.floor(Math.log10(smallest));
    int last = Math.max(first + 1, (int) Math.ceil(Math.log10(largest)));
    List<Double> powers =
        DoubleStream.iterate(Math.pow(10, first), power -> power * 10)
            .limit(last - first + 1L)
            .boxed()
            .toList();
    return new Scale(powers.getLast(), powers, true);
  }

  /** Where a value stands: 0 where the axis begins, 1 where it ends. */
  public double place(double value) {
    double begin = ticks.getFirst();
    return logarithmic ? Math.log(value / begin) / Math.log(end / begin) : value / end;
  }
}
