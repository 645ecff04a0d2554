package dev.socialapi.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads functions, with their roles. */
final class FunctionReader {
  private static final int DEFAULT_TIMEOUT_SECONDS = 3;
  private static final int DEFAULT_MEMORY_MEGABYTES = 128;

  private final Resources resources;
  private final List<Stack> stacks;

  FunctionReader(Resources resources, List<Stack> stacks) {
    this.resources = resources;
    this.stacks = List.copyOf(stacks);
  }

  FunctionResource read(Resource function) {
    String runtime = function.text("Runtime");
    if (!runtime.startsWith("java")) {
      throw function.failure("Properties/Runtime", "is not run here: " + runtime);
    }
    JsonNode properties = function.properties();
    return new FunctionResource(
        function.logicalId(),
        resources.reference(function),
        resources.attribute(function, "Arn"),
        runtime,
        function.text("Handler"),
        environment(function),
        Duration.ofSeconds(properties.path("Timeout").asInt(DEFAULT_TIMEOUT_SECONDS)),
        properties.path("MemorySize").asInt(DEFAULT_MEMORY_MEGABYTES),
        code(function),
        new RoleReader(resources).read(function.text("Role")));
  }

  private static Map<String, String> environment(Resource function) {
    Map<String, String> environment = new TreeMap<>();
    function
        .properties()
        .path("Environment")
        .path("Variables")
        .forEachEntry((name, value) -> environment.put(name, value.asText()));
    return environment;
  }

  private Path code(Resource function) {
    String key = function.properties().path("Code").path("S3Key").asText();
    for (Stack stack : stacks) {
      Path file = stack.assets().get(key);
      if (file != null) {
        return file;
      }
    }
    throw function.failure("Properties/Code/S3Key", "names no asset: " + key);
  }
}
