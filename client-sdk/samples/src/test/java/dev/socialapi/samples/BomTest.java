package dev.socialapi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The BOM, which has no parent that would keep it up to date. */
class BomTest {
  private static final Path SDK = Path.of("..");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(social-api-[^<]+)<");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)<");

  /** What a module is released as, its API is checked. */
  @Test
  void namesEverythingThatIsReleased() throws IOException {
    List<String> released;
    try (Stream<Path> modules = Files.list(SDK)) {
      released =
          modules
              .map(module -> module.resolve("pom.xml"))
              .filter(Files::exists)
              .map(BomTest::read)
              .filter(pom -> pom.contains("japicmp-maven-plugin"))
              .map(
                  pom -> ARTIFACT.matcher(pom).results().skip(1).findFirst().orElseThrow().group(1))
              .toList();
    }

    String bom = read(SDK.resolve("bom/pom.xml"));
    String managed = bom.substring(bom.indexOf("<dependencyManagement>"));
    assertThat(ARTIFACT.matcher(managed).results().map(found -> found.group(1)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(released);
  }

  @Test
  void hasTheVersionOfTheOthers() {
    assertThat(firstVersion(read(SDK.resolve("bom/pom.xml"))))
        .isEqualTo(firstVersion(read(SDK.resolve("pom.xml"))));
  }

  private static String firstVersion(String pom) {
    return VERSION.matcher(pom).results().findFirst().orElseThrow().group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
