package dev.socialapi.load.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lines in a file, from many threads; complete when the process has ended. */
final class Recorder {
  private final PrintWriter file;

  Recorder(Path path) {
    try {
      file = new PrintWriter(Files.newBufferedWriter(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  synchronized void add(String line) {
    file.println(line);
  }

  private synchronized void close() {
    file.close();
  }
}
