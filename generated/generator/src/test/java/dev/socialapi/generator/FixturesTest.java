package dev.socialapi.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated from the toy contract is what the fixtures say. After a wanted change, {@code
 * -Dfixtures=update} rewrites them: review their diff as the generator's.
 */
class FixturesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
  private static final Path SUPPORT = Path.of("src/main/support");

  @TempDir private Path output;

  @ParameterizedTest
  @ValueSource(strings = {Generation.SERVER, Generation.CLIENT, Generation.SAMPLES})
  void writesWhatTheFixturesSay(String generator) throws IOException {
    Map<String, String> generated = Generation.of(generator, Generation.toy(), output);
    Path fixtures = FIXTURES.resolve(generator);
    Map<String, String> support = contents(SUPPORT);
    support.keySet().forEach(path -> generated.remove("java/" + path));

    if (System.getProperty("fixtures", "").equals("update")) {
      update(fixtures, generated);
    }

    assertThat(generated).isEqualTo(contents(fixtures));
  }

  @Test
  void copiesSupportAsItIs() throws IOException {
    Map<String, String> generated = Generation.of(Generation.SERVER, Generation.toy(), output);

    contents(SUPPORT)
        .forEach((path, text) -> assertThat(generated).containsEntry("java/" + path, text));
  }

  private static void update(Path fixtures, Map<String, String> generated) throws IOException {
    for (String stale : contents(fixtures).keySet()) {
      Files.delete(fixtures.resolve(stale));
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path path = fixtures.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return new TreeMap<>();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString().replace('\\', '/'),
                  FixturesTest::read,
                  (one, _) -> one,
                  TreeMap::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
