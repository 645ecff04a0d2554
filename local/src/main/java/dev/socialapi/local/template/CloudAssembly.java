package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The folder that a CDK app synthesizes into: its stacks, those of nested assemblies included. */
record CloudAssembly(List<Stack> stacks) {
  private static final ObjectMapper JSON = new ObjectMapper();

  CloudAssembly {
    stacks = List.copyOf(stacks);
  }

  static CloudAssembly read(Path directory) {
    requireNonNull(directory, "directory is null");
    List<Stack> stacks = new ArrayList<>();
    collect(directory, stacks);
    if (stacks.isEmpty()) {
      throw new TemplateException("no stack in " + directory);
    }
    return new CloudAssembly(stacks);
  }

  private static void collect(Path directory, List<Stack> stacks) {
    JsonNode artifacts = json(directory.resolve("manifest.json")).path("artifacts");
    Map<String, Path> assets = assets(directory, artifacts);
    artifacts.forEachEntry((id, artifact) -> {
      JsonNode properties = artifact.path("properties");
      switch (artifact.path("type").asText()) {
        case "aws:cloudformation:stack" -> {
          Path template = directory.resolve(properties.path("templateFile").asText());
          stacks.add(new Stack(properties.path("stackName").asText(id), json(template), assets));
        }
        case "cdk:cloud-assembly" ->
            collect(directory.resolve(properties.path("directoryName").asText()), stacks);
        default -> {} // metadata and asset manifests, which are read above
      }
    });
  }

  private static Map<String, Path> assets(Path directory, JsonNode artifacts) {
    Map<String, Path> assets = new HashMap<>();
    for (JsonNode artifact : artifacts) {
      if (!artifact.path("type").asText().equals("cdk:asset-manifest")) {
        continue;
      }
      Path manifest = directory.resolve(artifact.path("properties").path("file").asText());
      for (JsonNode file : json(manifest).path("files")) {
        Path source = directory.resolve(file.path("source").path("path").asText());
        for (JsonNode destination : file.path("destinations")) {
          assets.put(destination.path("objectKey").asText(), source.normalize());
        }
      }
    }
    return assets;
  }

  private static JsonNode json(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new TemplateException("no " + file + ": synthesize the infrastructure first");
    }
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
