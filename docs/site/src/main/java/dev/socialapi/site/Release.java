package dev.socialapi.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A contract as clients were given it.
 *
 * @param version by Semantic Versioning: {@code major.minor.patch}
 */
record Release(String version, String yaml) {
  private static final String SUFFIX = ".yaml";

  /** All of a folder, the oldest first. */
  static List<Release> readAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .map(Release::read)
          .sorted(Comparator.comparing(Release::version, Release::compare))
          .toList();
    }
  }

  private static Release read(Path file) {
    String name = file.getFileName().toString();
    try {
      return new Release(
          name.substring(0, name.length() - SUFFIX.length()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int compare(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    return Stream.of(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
  }
}
