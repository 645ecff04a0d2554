package dev.socialapi.bench.growth;

import dev.socialapi.functions.Cost;
import dev.socialapi.report.machine.Machine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was measured in one run.
 *
 * @param samples by row, in the order of the steps
 * @param small those of a table that stays at {@value Sizes#MANY}, taken in the same rounds
 */
record Results(
    Machine machine, Sizes sizes, Map<Row, List<Sample>> samples, Map<Row, List<Sample>> small) {
  /** What it asks of the table, from {@value Sizes#MANY} on: one, unless size matters. */
  Set<Cost> costsOfMany(Row row) {
    return samples(row).stream()
        .skip(sizes.steps().indexOf(Sizes.MANY))
        .map(Sample::cost)
        .collect(Collectors.toSet());
  }

  /** How much longer it takes at the last size than beside the small table, in the same rounds. */
  double slower(Row row) {
    return samples(row).getLast().ratio(of(row, small).getLast());
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
