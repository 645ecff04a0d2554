package dev.socialapi.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  private final Contract contract = Spec.contract();

  @Test
  void referenceShowsThemInEachLanguage(@TempDir Path folder) throws IOException {
    write(folder);

    Contract shown = new Contract(Reference.document(contract, Samples.read(folder, contract)));

    for (Contract.Operation operation : shown.operations()) {
      JsonNode samples = operation.node().required("x-codeSamples");
      assertThat(samples.findValuesAsText("lang")).containsExactly("curl", "TypeScript", "Java");
      assertThat(samples.findValuesAsText("source"))
          .containsExactly(
              "curl " + operation.id(), "typescript " + operation.id(), "java " + operation.id());
    }
  }

  @Test
  void contractItselfHasNone(@TempDir Path folder) throws IOException {
    write(folder);
    JsonNode before = contract.document().deepCopy();

    Reference.document(contract, Samples.read(folder, contract));

    assertThat(contract.document()).isEqualTo(before);
  }

  @Test
  void noneMayBeMissing(@TempDir Path folder) throws IOException {
    write(folder);
    Files.delete(folder.resolve("java/getPost.txt"));

    assertThatThrownBy(() -> Samples.read(folder, contract))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no sample of getPost in Java");
  }

  @Test
  void allMayBeMissing(@TempDir Path folder) throws IOException {
    Samples none = Samples.read(folder.resolve("nowhere"), contract);

    assertThat(Reference.document(contract, none)).isEqualTo(contract.document());
  }

  private void write(Path folder) throws IOException {
    for (Samples.Language language : Samples.Language.values()) {
      Path files = Files.createDirectory(folder.resolve(language.folder()));
      for (Contract.Operation operation : contract.operations()) {
        Files.writeString(
            files.resolve(operation.id() + ".txt"), language.folder() + " " + operation.id());
      }
    }
  }
}
