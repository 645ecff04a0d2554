package dev.socialapi.bench.coldstart;

import dev.socialapi.report.machine.Machine;
import java.util.List;

/** What was measured in one run, in the order of measuring. */
record Results(Machine machine, Plan plan, List<Sample> samples) {
  Results {
    samples = List.copyOf(samples);
  }

  Sample of(String subject, String layout) {
    return samples.stream()
        .filter(sample -> sample.subject().name().equals(subject))
        .filter(sample -> sample.subject().layout().name().equals(layout))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(subject + " in " + layout));
  }

  /** The least that a read can cost. */
  Sample getItem() {
    return of(Subjects.GET_ITEM, Layouts.ZIP);
  }

  /** What a read costs elsewhere. */
  Sample usual() {
    return of(Subjects.USUAL, Layouts.ZIP);
  }
}
