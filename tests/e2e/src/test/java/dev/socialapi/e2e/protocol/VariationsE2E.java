package dev.socialapi.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/**
 * Requests at random, made from the contract: what it forbids is refused, what it allows is not,
 * and nothing is a fault. {@code -Dvariations.seed=SEED} repeats them.
 */
@EndToEnd
@Execution(CONCURRENT)
class VariationsE2E {
  private static final int REQUESTS = 500;
  private static final int NIGHTLY_REQUESTS = 5_000;

  /** Of each hundred, at least. */
  private static final int OF_EITHER_KIND = 20;

  private final RunningSystem system;
  private final long seed = Long.getLong("variations.seed", new Random().nextLong());

  VariationsE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void areRefused_whenTheContractForbidsThem_andOnlyThen() {
    send(REQUESTS);
  }

  @Tag("nightly")
  @Test
  void areRefused_whenTheContractForbidsThem_andOnlyThen_allNight() {
    send(NIGHTLY_REQUESTS);
  }

  private void send(int number) {
    System.out.println("variations.seed=" + seed);
    var requests = new VariedRequests(system, seed);
    int forbidden = 0;
    for (int i = 0; i < number; i++) {
      forbidden += requests.send() ? 0 : 1;
    }

    System.out.printf("%d requests, %d of them forbidden%n", number, forbidden);
    assertThat(requests.wrong()).isEmpty();
    assertThat(forbidden * 100 / number).isBetween(OF_EITHER_KIND, 100 - OF_EITHER_KIND);
  }
}
