package dev.socialapi.load;

import java.util.function.DoubleFunction;

/** Finds the rate up to which a system answers everything, and in time. */
final class Capacity {
  private static final double FIRST = 50;
  private static final double HIGHEST = 3_200;
  private static final int BISECTIONS = 2;

  private Capacity() {}

  /**
   * In callers a second: the highest of those tried that was sustained; the one above it, at most a
   * fifth higher, was not, or would have been above {@link #HIGHEST}. 0 if none was.
   *
   * @param run tries a rate
   */
  static double of(DoubleFunction<Run> run) {
    double sustained = 0;
    double refused = FIRST;
    while (refused <= HIGHEST && run.apply(refused).isSustained()) {
      sustained = refused;
      refused *= 2;
    }
    for (int i = 0; i < BISECTIONS && sustained > 0; i++) {
      double middle = Math.sqrt(sustained * refused);
      if (run.apply(middle).isSustained()) {
        sustained = middle;
      } else {
        refused = middle;
      }
    }
    return sustained;
  }
}
