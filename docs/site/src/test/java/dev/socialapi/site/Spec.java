package dev.socialapi.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The contract, for tests. */
final class Spec {
  static final Path FOLDER = Path.of("../../spec");

  private Spec() {}

  /** A copy of its own for each caller. */
  static Contract contract() {
    try {
      return Contract.read(FOLDER.resolve("openapi.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode at(JsonNode document, String pointer) {
    return (ObjectNode) document.requiredAt(pointer);
  }
}
