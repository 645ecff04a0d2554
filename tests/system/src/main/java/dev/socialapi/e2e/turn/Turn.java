package dev.socialapi.e2e.turn;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The machine's processors for one measurement, or for all end-to-end tests: others that take a
 * turn wait, whatever module and process they are of. Tests that take none do not, so that what a
 * whole build measures is less than what the same measurement finds alone.
 */
public final class Turn implements AutoCloseable {
  private static final Path FILE = Path.of("../system/target/turn").toAbsolutePath().normalize();

  private final FileChannel channel;
  private final FileLock lock;

  private Turn(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Waits until no other process has it, however long that takes. One a process. */
  public static Turn take() throws IOException {
    Files.createDirectories(FILE.getParent());
    FileChannel channel =
        FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new Turn(channel, channel.lock());
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
