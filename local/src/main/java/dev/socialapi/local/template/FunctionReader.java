package dev.socialapi.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads functions, with the statements of their roles. */
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
        statements(function.text("Role")));
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

  private List<JsonNode> statements(String roleArn) {
    List<JsonNode> statements = new ArrayList<>();
    for (Resource role : resources.ofType("AWS::IAM::Role")) {
      if (resources.attribute(role, "Arn").equals(roleArn)) {
        role.properties()
            .path("Policies")
            .forEach(policy -> policy.at("/PolicyDocument/Statement").forEach(statements::add));
        attached(resources.reference(role), statements);
      }
    }
    return statements;
  }

  private void attached(String roleName, List<JsonNode> statements) {
    for (Resource policy : resources.ofType("AWS::IAM::Policy")) {
      for (JsonNode role : policy.properties().path("Roles")) {
        if (role.asText().equals(roleName)) {
          policy.properties().at("/PolicyDocument/Statement").forEach(statements::add);
        }
      }
    }
  }
}
