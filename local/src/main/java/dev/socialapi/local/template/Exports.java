package dev.socialapi.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The outputs that stacks export for each other. */
final class Exports {
  private final List<Stack> stacks;

  Exports(List<Stack> stacks) {
    this.stacks = List.copyOf(stacks);
  }

  JsonNode value(String name, Resolver resolver, Place importer) {
    for (Stack stack : stacks) {
      JsonNode outputs = stack.template().path("Outputs");
      for (var output : outputs.properties()) {
        var place = new Place(stack, "Outputs", output.getKey());
        JsonNode export = output.getValue().path("Export").path("Name");
        if (!export.isMissingNode() && resolver.resolve(export, place).asText().equals(name)) {
          return resolver.resolve(output.getValue().path("Value"), place.at("Value"));
        }
      }
    }
    throw importer.failure("names no export: " + name);
  }
}
