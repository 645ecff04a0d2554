package dev.socialapi.e2e.system;

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

  @Override
  public void close() {
    system.close();
  }
}
