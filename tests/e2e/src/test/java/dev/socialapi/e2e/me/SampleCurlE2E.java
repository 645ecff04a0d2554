package dev.socialapi.e2e.me;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Programs;
import dev.socialapi.e2e.system.RunningSystem;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The curl lines that the system prints, pasted into a shell. */
@EndToEnd
class SampleCurlE2E {
  private final RunningSystem system;

  SampleCurlE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void worksWhenPasted() throws Exception {
    assumeThat(Programs.find(List.of("curl"))).as("curl is not installed").isPresent();
    List<String> lines = curlLines();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(system.state().users().size());

    for (String line : lines) {
      assertThat(run(line)).as(line).containsAnyOf("user_id", "AccessToken");
    }
  }

  private List<String> curlLines() {
    List<String> output =
        system
            .output()
            .orElseGet(() -> abort("the system runs already: what it printed is not known"));
    return output.stream().map(String::strip).filter(line -> line.startsWith("curl ")).toList();
  }

  private static String run(String line) throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
    shell.getOutputStream().close();
    String output = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor(10, SECONDS)).isTrue();
    assertThat(shell.exitValue()).as(output).isZero();
    return output;
  }
}
