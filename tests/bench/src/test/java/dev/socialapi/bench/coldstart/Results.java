package dev.socialapi.bench.coldstart;

import dev.socialapi.report.machine.Machine;
import java.util.List;

/** What was measured in one run, in the order of measuring. */
record Results(Machine machine, List<Sample> samples) {
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
}
