package dev.socialapi.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.report.machine.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A calm day in half an hour: everything is answered, nothing grows, and nothing is left of what
 * was taken away (docs/reliability.md R27). The database's memory is shown alone, and not judged:
 * DynamoDB Local, which is not ours, has its tables there and the stream of all that was written.
 */
class SoakIT {
  private static final int MINUTES = Integer.getInteger("soak.minutes", 30);

  /** Requests a second. */
  private static final double RATE = Double.parseDouble(System.getProperty("soak.rate", "20"));

  private static final long SECONDS_BETWEEN_LOOKS = 10;

  /** Of what counts, less than a twentieth: as much of it as {@link Looks#growth} sees. */
  private static final double MOST_GROWTH = 1 + 0.05 * 0.75;

  /**
   * Twice that: some ten connections to the database come and go with what else the machine does,
   * and each has two ends. What loses a handle in eight hundred requests shows 1.09.
   */
  private static final double MOST_GROWTH_OF_HANDLES = 1 + 0.1 * 0.75;

  /** The guard of a user's tokens, which the first one brings, and which stays. */
  private static final int ITEMS_THAT_STAY = 1;

  @Test
  void staysAsItIs() throws Exception {
    Machine machine = Machine.here();
    try (LoadedSystem system = LoadedSystem.start("soak")) {
      long items = system.items().count();
      int seconds = Math.toIntExact(TimeUnit.MINUTES.toSeconds(MINUTES));
      List<Look> seen = new ArrayList<>();
      CompletableFuture<Run> running =
          CompletableFuture.supplyAsync(() -> system.mixed(RATE, seconds));
      long begin = System.nanoTime();
      long number = seconds / SECONDS_BETWEEN_LOOKS;
      for (long look = 0; look < number && !running.isDone(); look++) {
        long second = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        seen.add(Look.at(second, system.processes()));
        TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
      }
      Run run = running.get();

      var looks = new Looks(seen);
      var report = new SoakReport(machine, run, looks);
      report.write();
      System.out.println(report.table());
      assertThat(run.asked()).as("asked").isGreaterThanOrEqualTo((int) (RATE * seconds));
      assertThat(run.statuses().keySet()).isSubsetOf(200, 201, 204);
      assertThat(looks.growth(Look::memory)).as("memory").isLessThan(MOST_GROWTH);
      assertThat(looks.growth(Look::threads)).as("threads").isLessThan(MOST_GROWTH);
      assertThat(looks.growth(Look::handles)).as("handles").isLessThan(MOST_GROWTH_OF_HANDLES);
      system.items().awaitAtMost(items + ITEMS_THAT_STAY);
      system.assertKeepsSecrets();
    }
  }
}
