package dev.socialapi.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A software bill of materials, as CycloneDX.
 *
 * @param product what it is the bill of
 * @param libraries what is in that, or comes along with it
 */
record Sbom(Component product, List<Component> libraries) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Sbom read(Path file) {
    try {
      JsonNode bill = JSON.readTree(file.toFile());
      return new Sbom(
          Component.of(bill.at("/metadata/component")),
          bill.path("components").valueStream().map(Component::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A jar by its Maven coordinates.
   *
   * @param licence SPDX's identifier, where there is one
   */
  record Component(String group, String name, String licence) {
    static Component of(JsonNode json) {
      return new Component(
          json.path("group").asText(),
          json.path("name").asText(),
          String.join(
              " or ", json.path("licenses").valueStream().map(Component::licence).toList()));
    }

    private static String licence(JsonNode choice) {
      JsonNode licence = choice.path("license");
      return choice
          .path("expression")
          .asText(licence.path("id").asText(licence.path("name").asText()));
    }

    String coordinates() {
      return group + ":" + name;
    }

    boolean isOurs() {
      return group.equals("dev.socialapi");
    }
  }
}
