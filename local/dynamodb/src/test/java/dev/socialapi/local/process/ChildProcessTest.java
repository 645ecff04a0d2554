package dev.socialapi.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final Pattern READY = Pattern.compile("ready with (\\w+)");

  @TempDir private Path folder;

  @Test
  void givesWhatThePatternMatched_whenReady() {
    try (var child = start("it is ready with this")) {
      assertThat(child.ready().group(1)).isEqualTo("this");
      assertThat(child.isAlive()).isTrue();
    }
  }

  @Test
  void keepsTheOutputInALog_whenItWritesAnything() {
    try (var _ = start("ready with this")) {
      assertThat(folder.resolve("toy.log")).content().contains("ready with this");
    }
  }

  @Test
  void endsSoon_whenClosed() {
    var child = start("ready with this");
    long start = System.nanoTime();

    child.close();

    assertThat(child.isAlive()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void saysHowItEnded_whenItEndsByItself() {
    try (var child = start("ready with this")) {
      ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();

      assertThat(child.ended())
          .succeedsWithin(Duration.ofSeconds(5))
          .asString()
          .isEqualTo("toy ended with exit code 137 (log: %s)", folder.resolve("toy.log"));
    }
  }

  @Test
  void endsByForce_whenItIgnoresItsEnd() {
    String deaf = "process.on('SIGTERM', () => {}); console.log('ready with ears'); for (;;);";
    var child =
        ChildProcess.start(
            new Command("deaf", List.of("node", "-e", deaf), Map.of(), folder), READY, folder);
    long start = System.nanoTime();

    child.close();

    assertThat(child.isAlive()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void failsWithTheLastOutput_whenItEndsBeforeItIsReady() {
    assertThatThrownBy(() -> start("exit: the disk is full"))
        .isInstanceOf(ChildProcessException.class)
        .hasMessageContaining("toy ended before it was ready")
        .hasMessageContaining("toy.log")
        .hasMessageContaining("the disk is full");
  }

  /**
   * A virtual thread that waits for a pipe keeps its carrier: the local system would stand still.
   */
  @Test
  void leavesVirtualThreadsTheirCarriers_whileItIsQuiet() {
    try (var process = ChildProcess.start(OneCarrier.command(folder), OneCarrier.FREE, folder)) {
      assertThat(process.ready().group(1)).isEqualTo("free");
    }
  }

  @Test
  void namesTheProgram_whenItIsNotInstalled() {
    var missing = new Command("toy", List.of("no-such-program"), Map.of(), folder);

    assertThatThrownBy(() -> ChildProcess.start(missing, READY, folder))
        .isInstanceOf(ChildProcessException.class)
        .hasMessageContaining("is 'no-such-program' installed?");
  }

  private ChildProcess start(String line) {
    return ChildProcess.start(Toy.command(line), READY, folder);
  }
}
