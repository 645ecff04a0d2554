package dev.socialapi.bench.coldstart;

import java.util.Locale;

/**
 * The figures of a function: medians of its lives, and ratios, which are medians of the ratios
 * within each round.
 */
enum Figure {
  INIT("init, ms", 0),
  FIRST("first, ms", 0),
  CPU("CPU, ms", 0),
  CPU_TO_USUAL("CPU to usual libraries", 2),
  CPU_TO_GET_ITEM("CPU to GetItem", 2),
  RESIDENT_MIB("memory, MiB", 0),
  CLASSES("classes", 0),
  WARM_P50("warm p50, ms", 2),
  WARM_P99("warm p99, ms", 1),
  WARM_TO_GET_ITEM("warm p50 to GetItem", 2);

  private final String title;
  private final int decimals;

  Figure(String title, int decimals) {
    this.title = title;
    this.decimals = decimals;
  }

  /** What stands above it, with its unit. */
  String title() {
    return title;
  }

  double of(Sample sample, Results results) {
    return switch (this) {
      case INIT -> sample.median(Life::init);
      case FIRST -> sample.median(Life::first);
      case CPU -> sample.median(Life::cpu);
      case CPU_TO_USUAL -> sample.ratio(results.usual(), Life::cpu);
      case CPU_TO_GET_ITEM -> sample.ratio(results.getItem(), Life::cpu);
      case RESIDENT_MIB -> sample.median(Life::residentMib);
      case CLASSES -> sample.classes().size();
      case WARM_P50 -> sample.warm(0.5);
      case WARM_P99 -> sample.warm(0.99);
      case WARM_TO_GET_ITEM -> sample.ratio(results.getItem(), Life::warmMedian);
    };
  }

  String text(Sample sample, Results results) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", of(sample, results));
  }
}
