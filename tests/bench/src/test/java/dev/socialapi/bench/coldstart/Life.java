package dev.socialapi.bench.coldstart;

import dev.socialapi.report.spread.Quantiles;
import java.util.List;

/**
 * One start of a function, and what came after it. Times are in milliseconds.
 *
 * @param init from the start of the process, or from the restore of its snapshot, until it asks for
 *     its first event
 * @param first from that event to the answer
 * @param cpu processor time of both, and of what was done right after the answer
 * @param residentMib memory, after the first invocation
 * @param warm from event to answer, of invocations long after the first
 */
record Life(double init, double first, double cpu, double residentMib, List<Double> warm) {
  Life {
    warm = List.copyOf(warm);
  }

  double warmMedian() {
    return Quantiles.of(warm.stream().mapToDouble(it -> it)).median();
  }
}
