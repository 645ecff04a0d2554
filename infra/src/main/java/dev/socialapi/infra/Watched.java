package dev.socialapi.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.services.lambda.Function;

/**
 * What is watched in an environment.
 *
 * @param functions the ids of all of them
 * @param deadLetters queues' names by their ids
 */
record Watched(
    List<String> functions,
    String tableName,
    String userPoolId,
    String clientId,
    Map<String, String> deadLetters) {
  Watched {
    functions = List.copyOf(functions);
    deadLetters = new TreeMap<>(deadLetters);
  }

  /** Everything that the stage has so far; no function is forgotten, whoever has made it. */
  static Watched of(Stage stage, DataStack data, WorkerStack workers) {
    return new Watched(
        functions(stage),
        data.table().getTableName(),
        data.userPoolId(),
        data.clientId(),
        workers.deadLetters());
  }

  private static List<String> functions(Stage stage) {
    return stage.getNode().findAll().stream()
        .filter(Function.class::isInstance)
        .map(function -> FunctionFactory.id((Function) function))
        .sorted()
        .toList();
  }
}
