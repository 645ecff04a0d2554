package dev.socialapi.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** A calm day in half an hour: everything is answered, and nothing grows (threats.md R27). */
class SoakIT {
  private static final int MINUTES = Integer.getInteger("soak.minutes", 30);

  /** Requests a second. */
  private static final double RATE = Double.parseDouble(System.getProperty("soak.rate", "20"));

  private static final long SECONDS_BETWEEN_LOOKS = 10;

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

      assertThat(run.get().statuses().keySet()).isSubsetOf(200, 201);
      // What grows in the first sixth is what every start needs.
      List<Resources> steady = seen.subList(seen.size() / 6, seen.size());
      System.out.printf(
          "memory %s%nthreads %s%nhandles %s%n",
          growth(steady, Resources::memory),
          growth(steady, Resources::threads),
          growth(steady, Resources::handles));
      assertThat(growth(steady, Resources::memory)).as("memory").isLessThan(1.05);
      assertThat(growth(steady, Resources::threads)).as("threads").isLessThan(1.05);
      assertThat(growth(steady, Resources::handles)).as("handles").isLessThan(1.05);
    }
  }

  /** The median of the last quarter over that of the first one. */
  private static double growth(List<Resources> seen, ToLongFunction<Resources> what) {
    int quarter = seen.size() / 4;
    return median(seen.subList(seen.size() - quarter, seen.size()), what)
        / median(seen.subList(0, quarter), what);
  }

  private static double median(List<Resources> seen, ToLongFunction<Resources> what) {
    return seen.stream().mapToLong(what).sorted().skip(seen.size() / 2).findFirst().orElseThrow();
  }
}
