package dev.socialapi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to which lines are written, each of which can be read at once. Thread-safe. */
final class LineFile implements AutoCloseable {
  private final Writer writer;

  private LineFile(Writer writer) {
    this.writer = writer;
  }

  /** Makes an empty file, whatever was there. */
  static LineFile create(Path file) throws IOException {
    return new LineFile(Files.newBufferedWriter(file));
  }

  synchronized void write(String line) {
    try {
      writer.write(line + "\n");
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}
