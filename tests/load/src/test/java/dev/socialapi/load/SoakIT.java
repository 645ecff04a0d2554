package dev.socialapi.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A calm day in half an hour: everything is answered, and nothing grows (threats.md R27). */
class SoakIT {
  private static final int MINUTES = Integer.getInteger("soak.minutes", 30);

  /** Requests a second. */
  private static final double RATE = Double.parseDouble(System.getProperty("soak.rate", "20"));

  private static final long SECONDS_BETWEEN_LOOKS = 10;
  private static final double MOST_GROWTH = 1.05;

  @Test
  void staysAsItIs() throws Exception {
    try (LoadedSystem system = LoadedSystem.start("soak")) {
      List<Resources> seen = new ArrayList<>();
      CompletableFuture<Run> run =
          CompletableFuture.supplyAsync(() -> system.run("ReadMostly", RATE, MINUTES * 60));
      long looks = TimeUnit.MINUTES.toSeconds(MINUTES) / SECONDS_BETWEEN_LOOKS;
      for (long look = 0; look < looks && !run.isDone(); look++) {
        seen.add(Resources.of(system.process()));
        TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
      }

      // What grows in the first sixth is what every start needs.
      var report = new SoakReport(run.get(), seen.subList(seen.size() / 6, seen.size()));
      report.write();
      System.out.println(report.table());
      assertThat(run.get().statuses().keySet()).isSubsetOf(200, 201);
      assertThat(report.growth(Resources::memory)).as("memory").isLessThan(MOST_GROWTH);
      assertThat(report.growth(Resources::threads)).as("threads").isLessThan(MOST_GROWTH);
      assertThat(report.growth(Resources::handles)).as("handles").isLessThan(MOST_GROWTH);
    }
  }
}
