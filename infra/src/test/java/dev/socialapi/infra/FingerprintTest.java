package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synthesis is skipped exactly while nothing has changed. */
class FingerprintTest {
  @TempDir Path folder;
  private Path contract;
  private Path output;

  @BeforeEach
  void synthesizeOnce() throws IOException {
    contract = Files.writeString(folder.resolve("openapi.yaml"), "openapi: 3.0.3");
    output = Files.createDirectory(folder.resolve("cdk.out"));
    Files.writeString(output.resolve("manifest.json"), "{}");
    Fingerprint.of(contract).leaveBeside(output);
  }

  @Test
  void matchesWhileNothingHasChanged() throws IOException {
    assertThat(Fingerprint.of(contract).matches(output)).isTrue();
  }

  @Test
  void doesNotMatchWhenAnInputHasChanged() throws IOException {
    Files.writeString(contract, "openapi: 3.0.4");

    assertThat(Fingerprint.of(contract).matches(output)).isFalse();
  }

  @Test
  void doesNotMatchWhenTheOutputIsGone() throws IOException {
    Files.delete(output.resolve("manifest.json"));

    assertThat(Fingerprint.of(contract).matches(output)).isFalse();
  }

  @Test
  void doesNotMatchBeforeTheFirstSynthesis() throws IOException {
    assertThat(Fingerprint.of(contract).matches(folder.resolve("elsewhere"))).isFalse();
  }
}
