package dev.socialapi.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LooksTest {
  private static final int NUMBER = 180;
  private static final int WARM = NUMBER / 6;
  private static final long BEGIN = 1_000_000;

  @Test
  void growthIsOne_whereNothingGrows() {
    assertThat(growth(_ -> BEGIN)).isEqualTo(1);
  }

  @Test
  void growthShowsThreeQuarters_ofWhatGrowsEvenly() {
    double twentieth = BEGIN / 20.0 / (NUMBER - WARM);

    assertThat(growth(look -> Math.round(BEGIN + (look - WARM) * twentieth)))
        .isCloseTo(1 + 0.05 * 0.75, within(0.001));
  }

  @Test
  void growthLeavesOutTheFirstSixth_andNoMore() {
    assertThat(growth(look -> look < WARM ? 1 : BEGIN)).isEqualTo(1);
    assertThat(growth(look -> look < WARM + 1 + (NUMBER - WARM) / 8 ? 1 : BEGIN)).isEqualTo(BEGIN);
  }

  @Test
  void growthForgivesAPeak() {
    assertThat(growth(look -> look == NUMBER - 10 ? 2 * BEGIN : BEGIN)).isEqualTo(1);
  }

  private static double growth(IntToLongFunction memory) {
    return new Looks(
            IntStream.range(0, NUMBER).mapToObj(i -> look(i, memory.applyAsLong(i))).toList())
        .growth(Look::memory);
  }

  private static Look look(int index, long memory) {
    return new Look(index * 10L, new Resources(memory, 1, 1), new Resources(1, 1, 1));
  }
}
