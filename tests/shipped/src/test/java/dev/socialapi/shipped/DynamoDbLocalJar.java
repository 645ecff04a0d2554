package dev.socialapi.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.jar.JarFile;

/** DynamoDB Local's own jar, which may be on nobody's machine but by a download of his own. */
final class DynamoDbLocalJar {
  /** What the local system starts it from. */
  private static final Path CLASS_PATH =
      Path.of("../../local/dynamodb/target/classes/dev/socialapi/local/dynamodb/class-path");

  private DynamoDbLocalJar() {}

  static Set<String> classes() {
    return ShippedJar.classesIn(file());
  }

  /** The first line of the licence inside. */
  static String licence() {
    try (var jar = new JarFile(file().toFile());
        var text = jar.getInputStream(jar.getEntry("LICENSE.txt"))) {
      return new String(text.readAllBytes(), UTF_8).lines().findFirst().orElseThrow().strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file() {
    try {
      return Arrays.stream(Files.readString(CLASS_PATH).strip().split(File.pathSeparator, -1))
          .map(Path::of)
          .filter(path -> path.getFileName().toString().startsWith("DynamoDBLocal-"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
