package dev.socialapi.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @Test
  void keepsAValue_whenThereIsAFolder(@TempDir Path folder) {
    String first = Secrets.keptIn(folder).value("key", () -> "made");

    assertThat(Secrets.keptIn(folder).value("key", () -> "made again")).isEqualTo(first);
  }

  @Test
  void hidesAKeptValueFromOtherUsers(@TempDir Path folder) throws Exception {
    Secrets.keptIn(folder).value("key", () -> "made");

    assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void keepsAValueWithinOneStart_whenThereIsNoFolder() {
    Secrets secrets = Secrets.inMemory();
    secrets.value("key", () -> "made");

    assertThat(secrets.value("key", () -> "made again")).isEqualTo("made");
    assertThat(Secrets.inMemory().value("key", () -> "made again")).isEqualTo("made again");
  }
}
