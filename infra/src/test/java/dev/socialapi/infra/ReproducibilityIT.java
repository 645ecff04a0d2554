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
  /** Other tests run beside it. */
  private static final int MINUTES = 5;

  /** It has CDK check the templates, too, which the build leaves out for its time. */
  @Test
  void anotherProcessSynthesizesTheSameAsTheBuild(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path again = folder.resolve("again");
    Path log = folder.resolve("synthesis.log");
    Process process = synthesizeAndCheck(again, log);
    try {
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      assertThat(ended).as("ended, having said: %s", Files.readString(log)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as("%s", Files.readString(log)).isZero();
    List<Path> files = templatesAndAssets();
    // Five of each environment, the site of two of them, the account's.
    assertThat(files).hasSize((Environment.ALL.size() * 5 + 2 + 1) * 2);
    for (Path file : files) {
      assertThat(again.resolve(file))
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

  private static Process synthesizeAndCheck(Path output, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-classpath",
            System.getProperty("java.class.path"),
            SocialApp.class.getName(),
            BuiltInputs.ALL.contract().toString(),
            BuiltInputs.ALL.software().jar().toString(),
            BuiltInputs.ALL.software().image().toString(),
            BuiltInputs.ALL.sitePolicy().toString(),
            output.toString());
    builder.environment().put("CDK_VALIDATION", "true");
    builder.redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    return builder.start();
  }
}
