package dev.socialapi.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract as it is served: the same document in JSON, nothing added and the order kept. */
final class PublishedContract {
  private PublishedContract() {}

  static String json(Path yaml) {
    try {
      Object document =
          new ObjectMapper(new YAMLFactory()).readValue(Files.readString(yaml), Object.class);
      return new ObjectMapper().writeValueAsString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
