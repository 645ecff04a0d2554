package dev.socialapi.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of lines, each readable as soon as it is written. Thread-safe. */
final class LineFile implements AutoCloseable {
  private final Writer file;

  private LineFile(Writer file) {
    this.file = requireNonNull(file, "file");
  }

  /** Starts the file anew. */
  static LineFile at(Path path) throws IOException {
    Files.createDirectories(requireNonNull(path.toAbsolutePath().getParent()));
    return new LineFile(Files.newBufferedWriter(path));
  }

  synchronized void write(String line) {
    try {
      file.write(line + "\n");
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
