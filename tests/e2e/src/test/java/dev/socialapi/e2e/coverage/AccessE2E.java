package dev.socialapi.e2e.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StagingSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs last, and looks at what all the others made the functions ask of AWS. */
@EndToEnd
@Isolated
@Order(Integer.MAX_VALUE)
class AccessE2E {
  private final RunningSystem system;
  private final StagingSystem staging;

  AccessE2E(RunningSystem system, StagingSystem staging) {
    this.system = system;
    this.staging = staging;
  }

  @Test
  void everythingThatARoleGrants_isNeeded() {
    assertThat(system.accessReport().unused()).isEmpty();
  }

  @Test
  void everythingThatAFunctionAsksFor_isGranted() {
    assertThat(system.accessReport().refused()).isEmpty();
    assertThat(staging.system().accessReport().refused()).isEmpty();
  }
}
