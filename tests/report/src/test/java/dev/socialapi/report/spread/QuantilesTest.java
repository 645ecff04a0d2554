package dev.socialapi.report.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
  private final Quantiles hundred =
      Quantiles.of(IntStream.rangeClosed(1, 100).asDoubleStream().map(i -> 101 - i));

  @Test
  void areTheValuesOfTheirRanks_whateverTheOrder() {
    assertThat(hundred.at(0)).isEqualTo(1);
    assertThat(hundred.median()).isEqualTo(50);
    assertThat(hundred.at(0.9)).isEqualTo(90);
    assertThat(hundred.at(0.99)).isEqualTo(99);
    assertThat(hundred.at(0.991)).isEqualTo(100);
    assertThat(hundred.at(1)).isEqualTo(100);
  }

  @Test
  void areExact_whereTheProductIsNot() {
    for (int percent = 1; percent <= 100; percent++) {
      assertThat(hundred.at(percent / 100.0)).isEqualTo(percent);
    }
  }

  @Test
  void areMeasuredValues_whenTheRankIsBetweenTwo() {
    Quantiles two = Quantiles.of(DoubleStream.of(3, 8));

    assertThat(two.median()).isEqualTo(3);
    assertThat(two.at(0.51)).isEqualTo(8);
  }

  @Test
  void areAllTheSame_whenThereIsOneValue() {
    Quantiles one = Quantiles.of(DoubleStream.of(7));

    assertThat(one.at(0)).isEqualTo(7);
    assertThat(one.median()).isEqualTo(7);
    assertThat(one.at(1)).isEqualTo(7);
  }

  @Test
  void refusesNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(DoubleStream.empty()));
  }
}
