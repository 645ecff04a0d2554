package dev.socialapi.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A contract that clients were given.
 *
 * @param version of the contract, {@code major.minor.patch}
 */
record Released(Version version, Path file) {
  private static final Path FOLDER = Path.of("released");
  private static final String SUFFIX = ".yaml";

  /** The newest one. */
  static Released last() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .map(Released::of)
          .max(Comparator.comparing(Released::version))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Released of(Path file) {
    String name = String.valueOf(file.getFileName());
    return new Released(Version.of(name.substring(0, name.length() - SUFFIX.length())), file);
  }
}
