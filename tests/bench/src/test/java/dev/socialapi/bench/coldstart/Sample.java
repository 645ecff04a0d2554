package dev.socialapi.bench.coldstart;

import dev.socialapi.report.spread.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

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
    return Quantiles.of(lives.stream().mapToDouble(value)).median();
  }

  double least(ToDoubleFunction<Life> value) {
    return lives.stream().mapToDouble(value).min().orElseThrow();
  }

  /** Of all warm invocations of all lives. */
  double warm(double quantile) {
    return Quantiles.of(lives.stream().flatMap(life -> life.warm().stream()).mapToDouble(it -> it))
        .at(quantile);
  }

  /** How many times as much as the floor's, compared within each round. */
  double ratio(Sample floor, ToDoubleFunction<Life> value) {
    return Quantiles.of(
            IntStream.range(0, lives.size())
                .mapToDouble(round ->
                    value.applyAsDouble(lives.get(round))
                        / value.applyAsDouble(floor.lives.get(round))))
        .median();
  }
}
