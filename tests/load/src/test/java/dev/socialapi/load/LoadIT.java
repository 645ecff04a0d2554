package dev.socialapi.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.socialapi.client.model.Post;
import dev.socialapi.e2e.turn.Turn;
import dev.socialapi.load.simulation.Feed;
import dev.socialapi.load.simulation.ReadMostly;
import dev.socialapi.load.simulation.Reads;
import dev.socialapi.load.simulation.Spike;
import dev.socialapi.load.simulation.WriteBurst;
import dev.socialapi.report.machine.Machine;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the local system bears on this machine, Gatling beside it. Rates are reported; how it takes
 * more than it bears is gated.
 */
class LoadIT {
  private static final List<String> SIMULATIONS =
      Optional.ofNullable(System.getProperty("load.simulations"))
          .map(names -> List.of(names.split(",", -1)))
          .orElseGet(() ->
              Stream.<Class<?>>of(Reads.class, ReadMostly.class, Feed.class, WriteBurst.class)
                  .map(Class::getSimpleName)
                  .toList());

  private static final int SECONDS = Integer.getInteger("load.seconds", 6);
  private static final int SECONDS_OF_WARM_UP = Integer.getInteger("load.warm.seconds", 80);
  private static final double RATE_OF_WARM_UP = 50;
  private static final int SECONDS_OF_OVERLOAD = Integer.getInteger("load.overload.seconds", 60);

  /** Of all that the contract documents, what an overloaded system may answer. */
  private static final Set<Integer> OF_OVERLOAD = Set.of(200, 201, 429, 502, 503, 504);

  /**
   * Of all requests: as many as may fail where every twentieth call of the table does (threats.md
   * R22). None was seen when the bound was set.
   */
  private static final double MOST_FAULTS = 0.001;

  @Test
  void refusesWhatIsTooMuch_andLosesNothing() throws IOException {
    try (var _ = Turn.take();
        var system = LoadedSystem.start("load")) {
      var report = new LoadReport(Machine.here());
      warmUp(system);
      double usual = 0;
      for (String simulation : SIMULATIONS) {
        double capacity = measure(simulation, system, report);
        usual = simulation.equals(Spike.OF) ? capacity : usual;
      }
      report.write();

      assumeThat(SIMULATIONS).as("without it, nothing is overdone").contains(Spike.OF);
      var overload = new Overload(system.spike(usual, SECONDS_OF_OVERLOAD));
      report.add(overload);
      report.write();
      assertBorne(overload, system);
      system.assertKeepsSecrets();
    }
  }

  /** Answers how many callers a second it bears; how half of them fare is reported. */
  private static double measure(String simulation, LoadedSystem system, LoadReport report) {
    double capacity = Capacity.of(tried -> system.run(simulation, tried, SECONDS));
    assertThat(capacity).as(simulation).isPositive();
    ProcessorTime before = ProcessorTime.of(system.processes());
    Run half = system.run(simulation, capacity / 2, 2 * SECONDS);
    ProcessorTime taken = ProcessorTime.of(system.processes()).minus(before);
    assertThat(half.isSustained())
        .as("%s at half of %.0f/s: %s, %s", simulation, capacity, half.statuses(), half.latency())
        .isTrue();
    report.add(simulation, capacity, half, taken);
    return capacity;
  }

  private static void assertBorne(Overload overload, LoadedSystem system) {
    Run run = overload.run();
    assertThat(overload.requestsPerSecond()).as("asked").isGreaterThan(0.9 * run.rate());
    assertThat(OF_OVERLOAD).containsAll(run.statuses().keySet());
    assertThat(run.samples()).as("say when to come again").noneMatch(Sample::isLeftWaiting);
    assertThat(overload.faults()).as("share of faults").isLessThanOrEqualTo(MOST_FAULTS);
    assertThat(overload.secondsToRecover()).as("seconds to recover").isLessThanOrEqualTo(10);
    assertThat(posts(system)).containsAll(run.created());
  }

  /** Until what every simulation runs is compiled: no rate is tried on a young JVM. */
  private static void warmUp(LoadedSystem system) {
    for (String simulation : SIMULATIONS) {
      system.run(simulation, RATE_OF_WARM_UP, SECONDS_OF_WARM_UP / SIMULATIONS.size());
    }
  }

  private static Set<String> posts(LoadedSystem system) {
    return system.client().posts().listMyPosts(list -> list.limit(100)).stream()
        .map(Post::postId)
        .map(Object::toString)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
