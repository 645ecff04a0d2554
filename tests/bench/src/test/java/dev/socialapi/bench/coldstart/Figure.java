package dev.socialapi.bench.coldstart;

import java.util.Locale;

/** The figures of a function: times in milliseconds, memory in MiB. */
enum Figure {
  INIT(0),
  FIRST(0),
  CPU(0),
  CPU_TO_GET_ITEM(2),
  RESIDENT_MIB(0),
  CLASSES(0),
  WARM_P50(2),
  WARM_P99(1),
  WARM_TO_GET_ITEM(2);

  private final int decimals;

  Figure(int decimals) {
    this.decimals = decimals;
  }

  double of(Sample sample, Sample floor) {
    return switch (this) {
      case INIT -> sample.median(Life::init);
      case FIRST -> sample.median(Life::first);
      case CPU -> sample.median(Life::cpu);
      case CPU_TO_GET_ITEM -> sample.ratio(floor, Life::cpu);
      case RESIDENT_MIB -> sample.median(Life::residentMib);
      case CLASSES -> sample.classes().size();
      case WARM_P50 -> sample.warm(0.5);
      case WARM_P99 -> sample.warm(0.99);
      case WARM_TO_GET_ITEM -> sample.warm(0.5) / floor.warm(0.5);
    };
  }

  String text(Sample sample, Sample floor) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", of(sample, floor));
  }
}
