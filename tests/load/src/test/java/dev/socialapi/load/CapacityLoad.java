package dev.socialapi.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapacityLoad {
  private final LoadedSystem system = LoadedSystem.start("capacity");

  @AfterAll
  void end() {
    system.close();
  }

  @Test
  void probe() {
    for (int rate : new int[] {50, 100, 200, 400, 600}) {
      Run run = system.run("Reads", rate, 10);
      System.out.println(
          rate + " " + run.throughput() + " " + run.statuses() + " " + run.latency());
    }
    assertThat(true).isTrue();
  }
}
