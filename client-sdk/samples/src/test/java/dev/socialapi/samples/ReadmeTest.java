package dev.socialapi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents show is code that is compiled and run here, to the letter. */
class ReadmeTest {
  private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"../test-kit/README.md"})
  void showsCodeThatIsRun(String readme) throws IOException {
    List<String> fragments =
        CODE.matcher(Files.readString(Path.of(readme))).results().map(m -> m.group(1)).toList();
    assertThat(fragments).isNotEmpty();

    String sources = sources();
    assertThat(fragments)
        .allSatisfy(fragment -> assertThat(sources).contains(withoutIndents(fragment)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md"})
  void linksWhatIsThere(String readme) throws IOException {
    List<Path> links =
        Pattern.compile("]\\((src/[^)]+)\\)")
            .matcher(Files.readString(Path.of(readme)))
            .results()
            .map(match -> Path.of(match.group(1)))
            .toList();

    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).exists());
    assertThat(mains()).allSatisfy(main -> assertThat(links).contains(main));
  }

  private static List<Path> mains() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList();
    }
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ReadmeTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return withoutIndents(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutIndents(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
