package dev.socialapi.bench.growth;

import dev.socialapi.report.machine.Machine;
import java.util.List;
import java.util.Map;

/**
 * What was measured in one run.
 *
 * @param samples by row, in the order of the steps
 * @param small those of a table that stays at {@value Sizes#MANY}, taken in the same rounds
 */
record Results(
    Machine machine, Sizes sizes, Map<Row, List<Sample>> samples, Map<Row, List<Sample>> small) {
  /** Of the size that others are held against. */
  Sample atMany(Row row) {
    return samples(row).get(sizes.steps().indexOf(Sizes.MANY));
  }

  Sample atLast(Row row) {
    return samples(row).getLast();
  }

  /** How much longer it takes at the last size than beside the small table, in the same rounds. */
  double slower(Row row) {
    return atLast(row).ratio(of(row, small).getLast());
  }

  List<Sample> samples(Row row) {
    return of(row, samples);
  }

  private static List<Sample> of(Row row, Map<Row, List<Sample>> samples) {
    List<Sample> found = samples.get(row);
    if (found == null) {
      throw new IllegalArgumentException("not measured: " + row);
    }
    return found;
  }
}
