package dev.socialapi.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * A system that runs staging's templates, with everything cached and the rates limited, and a
 * gateway whose clock can be moved.
 */
public record StagingSystem(RunningSystem system, GatewayClock clock) implements AutoCloseable {
  private static final String NAME = "staging";

  static StagingSystem start() {
    var clock = new GatewayClock(Repository.work(NAME).resolve("clock"));
    return new StagingSystem(
        RunningSystem.start(
            Repository.app().resolve("assembly-" + NAME), NAME, clock.setting(), "-Dworkers=off"),
        clock);
  }

  /** The gateway's access log. */
  public List<String> accesses() {
    try {
      return Files.readAllLines(
          Repository.work(NAME).resolve("local-system").resolve("access.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    system.close();
  }
}
