package dev.socialapi.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final double RATE = 20;
  private static final int SECONDS = 5;

  @Test
  void isSustained_whenAllCallersComeAndAreAnswered() {
    assertThat(run(callers(100), 1).isSustained()).isTrue();
  }

  @Test
  void isSustained_whenFewCallersAreLate() {
    assertThat(run(callers(95), 1).isSustained()).isTrue();
  }

  @Test
  void isNotSustained_whenCallersAreMissing_howeverMuchTheOthersAskFor() {
    assertThat(run(callers(94), 1).isSustained()).isFalse();
    assertThat(run(callers(94), 2).isSustained()).isFalse();
  }

  @Test
  void isNotSustained_whenOneIsRefused() {
    List<Sample> samples =
        Stream.concat(callers(100), Stream.of(sample(4_999, 429, 1, true))).toList();

    assertThat(run(samples).isSustained()).isFalse();
  }

  @Test
  void isNotSustained_whenMoreThanOneInAHundredIsLate() {
    Stream<Sample> late = IntStream.range(0, 2).mapToObj(i -> sample(4_000 + i, 200, 1_001, true));

    assertThat(run(Stream.concat(callers(100), late).toList()).isSustained()).isFalse();
  }

  @Test
  void countsStatuses_inTheirOrder() {
    List<Sample> samples =
        Stream.concat(Stream.of(sample(0, 429, 1, true)), callers(1_000)).toList();

    assertThat(run(samples).statusesInWords()).isEqualTo("1,000 × 200, 1 × 429");
  }

  private static Stream<Sample> callers(int number) {
    return IntStream.range(0, number).mapToObj(i -> sample(i * 50L, 200, 10, true));
  }

  private static Run run(Stream<Sample> callers, int requests) {
    return run(
        callers
            .flatMap(caller ->
                IntStream.range(0, requests)
                    .mapToObj(i -> sample(caller.start() + i, 200, 10, i == 0)))
            .toList());
  }

  private static Run run(List<Sample> samples) {
    return new Run(RATE, SECONDS, samples.size(), samples, List.of());
  }

  private static Sample sample(long start, int status, long millis, boolean first) {
    return new Sample(start, "getPost", status, millis, false, first);
  }
}
