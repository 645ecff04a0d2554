package dev.socialapi.local.functions;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Libraries whose native part the code asset has for Lambda's architecture only. */
final class PlatformLibraries {
  private static final Pattern NATIVE = Pattern.compile("aws-crt-\\d.*\\.jar");

  private PlatformLibraries() {}

  /** Those on this process's own class path, with natives for every platform. */
  static List<Path> onClassPath() {
    return Stream.of(
            System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .filter(file -> NATIVE.matcher(file.getFileName().toString()).matches())
        .toList();
  }
}
