package dev.socialapi.future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.client.testkit.SocialApiStub;
import dev.socialapi.spec.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The contract that the server of this run has. */
final class Contracts {
  private static final Optional<Path> FILE =
      Optional.ofNullable(System.getProperty("contract")).map(Path::of);

  private Contracts() {}

  static SocialApiStub serve() {
    return FILE.map(SocialApiStub::start).orElseGet(SocialApiStub::start);
  }

  static Contract ofServer() {
    return FILE.map(Contracts::read).orElseGet(Contract::load);
  }

  private static Contract read(Path file) {
    try {
      JsonNode document = new ObjectMapper().readTree(file.toFile());
      return Contract.of(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
