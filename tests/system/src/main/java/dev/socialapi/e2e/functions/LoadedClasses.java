package dev.socialapi.e2e.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes that a JVM loads, in their order, by its own log. */
public final class LoadedClasses {
  private LoadedClasses() {}

  /** What makes a JVM keep that log. */
  public static String option(Path log) {
    return "-Xlog:class+load:file=" + log + ":none";
  }

  /** The names of all classes so far. */
  public static List<String> read(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" source: "))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
