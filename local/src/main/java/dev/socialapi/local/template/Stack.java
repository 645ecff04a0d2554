package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** One synthesized stack: its template and the files it names by their object keys. */
record Stack(String name, JsonNode template, Map<String, Path> assets) {
  Stack {
    requireNonNull(name, "name is null");
    requireNonNull(template, "template is null");
    assets = Map.copyOf(assets);
  }

  /** The resources as written, by logical id, in the template's order. */
  SequencedMap<String, Resource> resources() {
    SequencedMap<String, Resource> resources = new LinkedHashMap<>();
    template
        .path("Resources")
        .forEachEntry((id, definition) -> resources.put(id, Resource.of(name, id, definition)));
    return resources;
  }
}
