package dev.socialapi.bench.coldstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was measured in the end, on a machine that may be busy with something else: the table may
 * take longer then than a function waits for it.
 *
 * @param failures what has become of the attempts before
 */
record Attempts<T>(T result, List<String> failures) {
  private static final int MOST = 3;

  Attempts {
    failures = List.copyOf(failures);
  }

  /**
   * Measures until it succeeds.
   *
   * @throws IllegalStateException of the last attempt, when all have failed
   */
  static <T> Attempts<T> at(Measurement<T> measurement) throws IOException, InterruptedException {
    List<String> failures = new ArrayList<>();
    while (true) {
      try {
        return new Attempts<>(measurement.take(), failures);
      } catch (IllegalStateException e) {
        failures.add(e.toString());
        if (failures.size() == MOST) {
          throw e;
        }
      }
    }
  }

  /** Something to measure. */
  interface Measurement<T> {
    T take() throws IOException, InterruptedException;
  }
}
