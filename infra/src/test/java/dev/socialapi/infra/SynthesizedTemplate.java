package dev.socialapi.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template as the build has synthesized it. */
record SynthesizedTemplate(JsonNode root) {
  static final Path FOLDER = Path.of("target/cdk.out");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** That of a stack, by its name; the name ends with that of its environment. */
  static SynthesizedTemplate of(String stack) {
    return of(stack, FOLDER);
  }

  /** The same of another synthesis, by its folder. */
  static SynthesizedTemplate of(String stack, Path folder) {
    try {
      Path assembly = folder.resolve("assembly-" + stack.substring(stack.lastIndexOf('-') + 1));
      JsonNode artifacts =
          JSON.readTree(assembly.resolve("manifest.json").toFile()).path("artifacts");
      for (JsonNode artifact : artifacts) {
        JsonNode properties = artifact.path("properties");
        if (properties.path("stackName").asText().equals(stack)) {
          String file = properties.path("templateFile").asText();
          return new SynthesizedTemplate(JSON.readTree(assembly.resolve(file).toFile()));
        }
      }
      throw new AssertionError("no stack " + stack + " in " + assembly);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The properties of each resource of a type, by logical id. */
  Map<String, JsonNode> properties(String type) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> resource : root.path("Resources").properties()) {
      if (resource.getValue().path("Type").asText().equals(type)) {
        properties.put(resource.getKey(), resource.getValue().path("Properties"));
      }
    }
    return properties;
  }

  JsonNode resource(String logicalId) {
    return root.path("Resources").path(logicalId);
  }

  /** The one resource of a type. */
  JsonNode only(String type) {
    Map<String, JsonNode> properties = properties(type);
    if (properties.size() != 1) {
      throw new AssertionError(type + ": " + properties.keySet());
    }
    return properties.values().iterator().next();
  }

  /** Every statement of every role. */
  List<JsonNode> statements() {
    List<JsonNode> statements = new ArrayList<>();
    properties("AWS::IAM::Role").values().forEach(role -> statements.addAll(statements(role)));
    return statements;
  }

  static List<JsonNode> statements(JsonNode role) {
    List<JsonNode> statements = new ArrayList<>();
    for (JsonNode policy : role.path("Policies")) {
      policy.path("PolicyDocument").path("Statement").forEach(statements::add);
    }
    return statements;
  }

  /** The elements of a list, or the one value that stands in its place. */
  static List<JsonNode> each(JsonNode value) {
    List<JsonNode> elements = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(elements::add);
    } else {
      elements.add(value);
    }
    return elements;
  }
}
