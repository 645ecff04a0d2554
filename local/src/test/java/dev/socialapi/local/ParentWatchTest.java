package dev.socialapi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParentWatchTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void endsThisProcess_whenItsParentIsKilled() throws Exception {
    List<String> child = orphan();
    List<String> command = new ArrayList<>(child);
    command.addAll(child);
    Process parent = new ProcessBuilder(command).start();
    String line = parent.inputReader().readLine();
    ProcessHandle orphan =
        ProcessHandle.of(Long.parseLong(line.replace("child ", ""))).orElseThrow();
    Thread.sleep(Duration.ofSeconds(1)); // by now it watches
    assertThat(Waiting.hasEnded(orphan)).isFalse();

    parent.destroyForcibly();

    assertThat(Waiting.until(() -> Waiting.hasEnded(orphan), LIMIT)).isTrue();
  }

  private static List<String> orphan() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Orphan.class.getName());
  }
}
