package dev.socialapi.load;

import dev.socialapi.report.spread.Quantiles;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a system held in the course of a run.
 *
 * @param all in equal intervals, from its beginning
 */
record Looks(List<Look> all) {
  /** The part that does not count: what grows in it is what every start needs. */
  private static final int PARTS_OF_WARM_UP = 6;

  private static final int QUARTERS = 4;

  Looks {
    all = List.copyOf(all);
  }

  /**
   * The median of the last quarter of what counts over that of the first one. Their middles are
   * three quarters of that time apart: what grows by a twentieth in all of it shows 1.0375.
   */
  double growth(ToLongFunction<Look> what) {
    return atEnd(what) / atStart(what);
  }

  double atStart(ToLongFunction<Look> what) {
    return median(quarter(0), what);
  }

  double atEnd(ToLongFunction<Look> what) {
    return median(quarter(QUARTERS - 1), what);
  }

  private List<Look> quarter(int index) {
    List<Look> counted = all.subList(all.size() / PARTS_OF_WARM_UP, all.size());
    int length = counted.size() / QUARTERS;
    return counted.subList(index * length, (index + 1) * length);
  }

  private static double median(List<Look> looks, ToLongFunction<Look> what) {
    return Quantiles.of(looks.stream().mapToDouble(what::applyAsLong)).median();
  }
}
