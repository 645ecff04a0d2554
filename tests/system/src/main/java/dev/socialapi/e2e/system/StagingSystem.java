package dev.socialapi.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A system that runs staging's templates, with everything cached and the rates limited, and a
 * gateway whose clock can be moved.
 */
public record StagingSystem(RunningSystem system, GatewayClock clock) implements AutoCloseable {
  /**
   * Who moves its clock, or minds that others do, takes this lock (JUnit's {@code ResourceLock}).
   */
  public static final String LOCK = "the clock of staging";

  private static final String NAME = "staging";

  static StagingSystem start() {
    return start(NAME);
  }

  /**
   * @param name of the folder that it works in
   */
  static StagingSystem start(String name, String... settings) {
    var clock = new GatewayClock(Repository.work(name).resolve("clock"));
    List<String> all = new ArrayList<>(List.of(settings));
    all.addAll(List.of(clock.setting(), "-Dworkers=off"));
    return new StagingSystem(
        RunningSystem.start(
            Repository.app().resolve("assembly-" + NAME), name, all.toArray(String[]::new)),
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
