package dev.socialapi.bench.coldstart;

import dev.socialapi.report.spread.Quantiles;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was seen of one function.
 *
 * @param classes what it loads until its first invocation has ended
 * @param lives one of each round
 * @param failures of starts that had to be repeated
 */
record Sample(Subject subject, List<String> classes, List<Life> lives, List<String> failures) {
  Sample {
    classes = List.copyOf(classes);
    lives = List.copyOf(lives);
    failures = List.copyOf(failures);
  }

  static Sample of(Subject subject, Attempts<List<String>> classes) {
    return new Sample(subject, classes.result(), List.of(), classes.failures());
  }

  Sample with(Attempts<Life> another) {
    return new Sample(
        subject,
        classes,
        joined(lives, List.of(another.result())),
        joined(failures, another.failures()));
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

  /** How many times as much as another one's, compared within each round. */
  double ratio(Sample other, ToDoubleFunction<Life> value) {
    return Quantiles.of(
            IntStream.range(0, lives.size())
                .mapToDouble(round ->
                    value.applyAsDouble(lives.get(round))
                        / value.applyAsDouble(other.lives.get(round))))
        .median();
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
