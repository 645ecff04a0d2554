package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One commit makes one template: an unchanged system is never deployed again. */
class ReproducibilityIT {
  /** One of the two has CDK check the templates, which the build leaves out for its time. */
  @Test
  void twoProcessesSynthesizeTheSameAsTheBuild(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path checked = folder.resolve("checked");
    Path unchecked = folder.resolve("unchecked");
    Process first = synthesize(checked, "true");
    Process second = synthesize(unchecked, "false");

    assertThat(first.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(second.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).isZero();
    assertThat(second.exitValue()).isZero();
    List<Path> files = templatesAndAssets();
    assertThat(files).hasSize((Environment.ALL.size() * 5 + 1) * 2);
    for (Path file : files) {
      assertThat(checked.resolve(file)).hasSameBinaryContentAs(unchecked.resolve(file));
      assertThat(checked.resolve(file))
          .hasSameBinaryContentAs(SynthesizedTemplate.FOLDER.resolve(file));
    }
  }

  /** Of every stack of every environment, and of the account's, relative to the folder. */
  private static List<Path> templatesAndAssets() throws IOException {
    try (Stream<Path> files = Files.walk(SynthesizedTemplate.FOLDER)) {
      return files
          .map(SynthesizedTemplate.FOLDER::relativize)
          .filter(file -> file.toString().matches(".*\\.(template|assets)\\.json"))
          .sorted()
          .toList();
    }
  }

  private static Process synthesize(Path output, String validation) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-classpath",
            System.getProperty("java.class.path"),
            SocialApp.class.getName(),
            "../spec/openapi.yaml",
            "../handlers/target/social-api-functions.jar",
            output.toString());
    builder.environment().put("CDK_VALIDATION", validation);
    builder.environment().put("JSII_RUNTIME_PACKAGE_CACHE", "enabled");
    builder.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20,21,23");
    builder.redirectErrorStream(true);
    builder.redirectOutput(Files.createTempFile(output.getParent(), "synthesis", ".log").toFile());
    return builder.start();
  }
}
