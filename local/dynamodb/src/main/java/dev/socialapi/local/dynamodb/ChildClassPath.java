package dev.socialapi.local.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The class path of DynamoDB Local: this module, and the libraries that its build has listed. */
final class ChildClassPath {
  private static final String RESOURCE = "class-path";

  private ChildClassPath() {}

  static List<Path> read() {
    return Stream.concat(Stream.of(thisModule()), libraries()).toList();
  }

  private static Path thisModule() {
    try {
      return Path.of(
          ChildClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("this module is not in a file", e);
    }
  }

  private static Stream<Path> libraries() {
    try (var resource = ChildClassPath.class.getResourceAsStream(RESOURCE)) {
      requireNonNull(resource, "the resource '" + RESOURCE + "' is missing: build with Maven");
      var paths = new String(resource.readAllBytes(), UTF_8).strip();
      return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(paths).map(Path::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
