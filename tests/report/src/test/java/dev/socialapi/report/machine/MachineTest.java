package dev.socialapi.report.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MachineTest {
  @Test
  void lineHasEveryFact() {
    var machine =
        new Machine(LocalDate.of(2026, 11, 30), "AMD EPYC", 2, "Temurin-25.0.3+9 25.0.3", 4.374);

    assertThat(machine.line())
        .isEqualTo(
            "Measured on 2026-11-30: AMD EPYC, 2 processors, JDK Temurin-25.0.3+9 25.0.3,"
                + " load 4.4 when it began.");
  }

  @Test
  void knowsWhereItIs() throws IOException {
    var here = Machine.here();

    assertThat(here.processors()).isPositive();
    assertThat(here.processor()).isNotBlank();
    assertThat(here.line()).doesNotContain("null").doesNotContain("\n");
  }
}
