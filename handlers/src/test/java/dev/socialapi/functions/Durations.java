package dev.socialapi.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long two things take that are done in turn, in random order, so that whatever else the
 * machine does happens to both.
 */
record Durations(List<Long> ofOne, List<Long> ofOther) {
  Durations {
    ofOne = List.copyOf(ofOne);
    ofOther = List.copyOf(ofOther);
  }

  /** Of as many of each. */
  static Durations of(int times, Runnable one, Runnable other, Random random) {
    List<Long> ofOne = new ArrayList<>();
    List<Long> ofOther = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      if (random.nextBoolean()) {
        ofOne.add(nanos(one));
        ofOther.add(nanos(other));
      } else {
        ofOther.add(nanos(other));
        ofOne.add(nanos(one));
      }
    }
    return new Durations(ofOne, ofOther);
  }

  private static long nanos(Runnable action) {
    long start = System.nanoTime();
    action.run();
    return System.nanoTime() - start;
  }

  /** By how many milliseconds the median of the one is above that of the other. */
  double difference() {
    return (median(ofOne) - median(ofOther)) / 1e6;
  }

  /**
   * How likely the one takes longer than the other: a half if nobody can tell them apart (the
   * statistic of Mann and Whitney, as a share).
   */
  double likelihoodOfLonger() {
    long longer =
        ofOne.stream().flatMap(one -> ofOther.stream().filter(other -> one > other)).count();
    return (double) longer / (ofOne.size() * ofOther.size());
  }

  private static double median(List<Long> nanos) {
    return Stream.of(nanos.size() / 2, (nanos.size() - 1) / 2)
        .mapToLong(middle -> nanos.stream().sorted().skip(middle).findFirst().orElseThrow())
        .average()
        .orElseThrow();
  }
}
