package dev.socialapi.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * The clock that a local gateway counts its verdicts, kept answers and limits by: never behind the
 * system's, and ahead by all that it was moved.
 */
public final class GatewayClock {
  private final Path file;
  private Duration ahead = Duration.ZERO;

  GatewayClock(Path file) {
    this.file = file;
    write();
  }

  public synchronized void advance(Duration duration) {
    ahead = ahead.plus(duration);
    write();
  }

  String setting() {
    return "-DgatewayClock=" + file;
  }

  /** In one step: the gateway reads the file at any time. */
  private void write() {
    try {
      Path whole = file.resolveSibling(file.getFileName() + ".new");
      Files.createDirectories(file.getParent());
      Files.writeString(whole, Long.toString(ahead.toSeconds()));
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
