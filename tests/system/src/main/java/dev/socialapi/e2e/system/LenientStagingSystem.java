package dev.socialapi.e2e.system;

/** Staging, but for a cache that finds a header under every spelling of its name. */
public record LenientStagingSystem(StagingSystem system) implements AutoCloseable {
  static LenientStagingSystem start() {
    return new LenientStagingSystem(
        StagingSystem.start("staging-by-any-name", "-DheaderNames=any"));
  }

  @Override
  public void close() {
    system.close();
  }
}
