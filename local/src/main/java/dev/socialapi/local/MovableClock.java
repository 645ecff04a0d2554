package dev.socialapi.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's clock, ahead by the seconds that a file names; nothing while there is no such file.
 * The file is read each time: whoever can write it moves the clock, and nobody can over the
 * network.
 */
final class MovableClock extends Clock {
  private final Clock system;
  private final Path file;

  private MovableClock(Clock system, Path file) {
    this.system = requireNonNull(system, "system");
    this.file = requireNonNull(file, "file");
  }

  static Clock aheadBy(Path file) {
    return new MovableClock(Clock.systemUTC(), file);
  }

  @Override
  public Instant instant() {
    return system.instant().plusSeconds(seconds());
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(system.withZone(zone), file);
  }

  private long seconds() {
    try {
      return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
