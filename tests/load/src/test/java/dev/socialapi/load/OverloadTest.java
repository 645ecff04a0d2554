package dev.socialapi.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.load.simulation.Spike;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverloadTest {
  private static final int SECONDS = 10;
  private static final long REACHED = Spike.APPROACH.toSeconds();
  private static final long CALM = Spike.BEFORE.toSeconds();
  private static final long OVER = CALM + SECONDS;
  private static final long END = OVER + Spike.AFTER.toSeconds();

  private final List<Sample> samples = new ArrayList<>();

  @Test
  void hasRecoveredAtOnce_whenAllIsAsBefore() {
    answer(0, CALM, 200, 20);
    answer(CALM, OVER, 429, 1);
    answer(OVER, END, 200, 20);

    assertThat(overload().secondsToRecover()).isZero();
  }

  @Test
  void hasRecovered_afterTheLastSecondInWhichOneWasRefused() {
    answer(0, CALM, 200, 20);
    answer(OVER, END, 200, 20);
    answer(OVER + 2, OVER + 3, 429, 1);

    assertThat(overload().secondsToRecover()).isEqualTo(3);
  }

  @Test
  void hasRecovered_afterTheLastSecondThatWasTwiceAsSlow() {
    answer(0, CALM, 200, 80);
    answer(OVER, OVER + 4, 200, 161);
    answer(OVER + 4, END, 200, 160);

    assertThat(overload().secondsToRecover()).isEqualTo(4);
  }

  @Test
  void hasRecovered_thoughOneSecondStallsLater() {
    answer(0, CALM, 200, 20);
    answer(OVER, END, 200, 20);
    answer(OVER + 3, OVER + 4, 200, 2_000);

    assertThat(overload().secondsToRecover()).isZero();
  }

  @Test
  void hasNotRecovered_whenOneSecondIsQuickAmongSlowOnes() {
    answer(0, CALM, 200, 20);
    answer(OVER, OVER + 2, 200, 2_000);
    answer(OVER + 2, OVER + 3, 200, 20);
    answer(OVER + 3, OVER + 8, 200, 2_000);
    answer(OVER + 8, END, 200, 20);

    assertThat(overload().secondsToRecover()).isEqualTo(8);
  }

  @Test
  void isAsBefore_within100Millis_howeverQuickItWas() {
    answer(0, CALM, 200, 2);
    answer(OVER, OVER + 5, 200, 101);
    answer(OVER + 5, END, 200, 100);

    assertThat(overload().secondsToRecover()).isEqualTo(5);
  }

  @Test
  void neverRecovers_whenItIsNotSustained_howeverSlowItWas() {
    answer(0, CALM, 200, 3_000);
    answer(OVER, END, 200, 1_001);

    assertThat(overload().secondsToRecover()).isEqualTo(Spike.AFTER.toSeconds());
  }

  @Test
  void takesNeitherTheFirstSecondsNorTheBeginningOfTheOverloadForTheUsual() {
    answer(0, REACHED, 200, 900);
    answer(REACHED, CALM - 1, 200, 2);
    answer(CALM - 1, CALM, 200, 900);

    assertThat(overload().boundMillis()).isEqualTo(100);
  }

  @Test
  void countsWhatWasAskedMeanwhileAlone() {
    answer(0, CALM, 200, 20);
    answer(CALM, OVER, 429, 1);
    answer(OVER, END, 200, 20);

    assertThat(overload().meanwhile().statuses()).containsOnlyKeys(429);
    assertThat(overload().requestsPerSecond()).isEqualTo(10);
  }

  private void answer(long fromSecond, long toSecond, int status, long millis) {
    for (long start = fromSecond * 1_000; start < toSecond * 1_000; start += 100) {
      samples.add(new Sample(start, "getPost", status, millis, false, true));
    }
  }

  private Overload overload() {
    return new Overload(new Run(40, SECONDS, samples.size(), samples, List.of()));
  }
}
