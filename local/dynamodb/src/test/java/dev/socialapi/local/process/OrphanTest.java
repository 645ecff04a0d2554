package dev.socialapi.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void noChildOutlivesItsParent_whenTheParentIsKilled() throws Exception {
    try (var parent = ChildProcess.start(Parent.command(folder), Parent.READY, folder)) {
      List<ProcessHandle> children =
          Stream.of(parent.ready().group(1), parent.ready().group(2))
              .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
              .toList();
      assertThat(children).allMatch(OrphanTest::runs);

      ProcessHandle.of(parent.pid()).orElseThrow().destroyForcibly();

      assertThat(children).allMatch(OrphanTest::endsInTime);
    }
  }

  private static boolean endsInTime(ProcessHandle child) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (runs(child)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }

  /** A zombie has ended, though it still has a process id: it no longer has a command line. */
  private static boolean runs(ProcessHandle child) {
    return child.isAlive() && child.info().command().isPresent();
  }
}
