package dev.socialapi.bench.coldstart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was seen of one function.
 *
 * @param classes what it loads until its first invocation has ended
 * @param lives one of each round
 */
record Sample(Subject subject, List<String> classes, List<Life> lives) {
  Sample {
    classes = List.copyOf(classes);
    lives = List.copyOf(lives);
  }

  Sample with(Life another) {
    List<Life> more = new ArrayList<>(lives);
    more.add(another);
    return new Sample(subject, classes, more);
  }

  double median(ToDoubleFunction<Life> value) {
    return quantile(lives.stream().map(value::applyAsDouble).toList(), 0.5);
  }

  double least(ToDoubleFunction<Life> value) {
    return lives.stream().mapToDouble(value).min().orElseThrow();
  }

  /** Of all warm invocations of all lives. */
  double warm(double quantile) {
    List<Double> all = lives.stream().flatMap(life -> life.warm().stream()).toList();
    return all.isEmpty() ? Double.NaN : quantile(all, quantile);
  }

  /** How many times as much as the floor's, compared within each round. */
  double ratio(Sample floor, ToDoubleFunction<Life> value) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < lives.size(); round++) {
      ratios.add(
          value.applyAsDouble(lives.get(round)) / value.applyAsDouble(floor.lives.get(round)));
    }
    return quantile(ratios, 0.5);
  }

  private static double quantile(List<Double> values, double quantile) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = (int) Math.floor(quantile * (sorted.size() - 1));
    int next = (int) Math.ceil(quantile * (sorted.size() - 1));
    return (sorted.get(middle) + sorted.get(next)) / 2;
  }
}
