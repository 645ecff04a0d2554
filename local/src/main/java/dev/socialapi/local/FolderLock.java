package dev.socialapi.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that belongs to one local system; the operating system frees it however that ends. */
final class FolderLock implements AutoCloseable {
  private static final String FILE = ".lock";

  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = requireNonNull(file, "file");
  }

  /**
   * Takes a folder, which is created if it is missing.
   *
   * @param use what another system does that has it already, for a person
   */
  static FolderLock take(Path folder, String use) {
    try {
      Files.createDirectories(folder);
      var lock = new FolderLock(FileChannel.open(folder.resolve(FILE), CREATE, WRITE));
      if (lock.succeeds()) {
        return lock;
      }
      lock.close();
    } catch (IOException e) {
      throw new InvalidSettingException(
          "no folder that can be written: %s (%s)".formatted(folder, e));
    }
    throw new InvalidSettingException("another local system %s: %s".formatted(use, folder));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private boolean succeeds() throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false; // this JVM has it
    }
  }
}
