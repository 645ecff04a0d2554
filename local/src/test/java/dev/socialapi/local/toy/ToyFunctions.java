package dev.socialapi.local.toy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.functions.Functions;
import dev.socialapi.local.template.FunctionResource;
import dev.socialapi.local.template.RoleResource;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes toy functions, as a template would declare them. */
public final class ToyFunctions {
  public static final String REGION = "eu-central-1";

  private ToyFunctions() {}

  public static String arn(String name) {
    return "arn:aws:lambda:eu-central-1:000000000000:function:" + name;
  }

  public static FunctionResource function(String name, Map<String, String> environment) {
    return function(name, ToyFunction.class, environment, Duration.ofSeconds(3));
  }

  /** A function that may do what the statements say. */
  public static FunctionResource function(
      String name, Map<String, String> environment, List<JsonNode> statements) {
    return function(
        name,
        ToyFunction.class,
        environment,
        Duration.ofSeconds(3),
        new RoleResource(name + "-role", statements));
  }

  public static FunctionResource function(
      String name, Class<?> entry, Map<String, String> environment, Duration timeout) {
    return function(name, entry, environment, timeout, new RoleResource(name + "-role", List.of()));
  }

  private static FunctionResource function(
      String name,
      Class<?> entry,
      Map<String, String> environment,
      Duration timeout,
      RoleResource role) {
    return new FunctionResource(
        name + "Resource",
        name,
        arn(name),
        "java25",
        entry.getName() + "::handleRequest",
        environment,
        timeout,
        512,
        asset(),
        role);
  }

  public static Functions load(Consumer<String> log, FunctionResource... functions) {
    return Functions.load(List.of(functions), REGION, Map.of(), log);
  }

  public static Functions load(FunctionResource... functions) {
    return load(_ -> {}, functions);
  }

  public static Functions load(Stream<FunctionResource> functions, Consumer<String> log) {
    return Functions.load(functions.toList(), REGION, Map.of(), log);
  }

  /** The classes of these tests, in the place of a jar. */
  private static Path asset() {
    try {
      return Path.of(
          ToyFunctions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException exception) {
      throw new IllegalStateException(exception);
    }
  }
}
