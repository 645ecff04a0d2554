package dev.socialapi.infra;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What one function is told, and what it is given.
 *
 * @param handler the entry point
 * @param environment by variable, sorted
 * @param workload what it is for
 * @param timeoutSeconds after which it is ended
 * @param start how it is ready before anybody waits for it
 * @param reserved how many instances are kept for it, and are all that it can have; shared with all
 *     others where there is no number
 */
record FunctionSettings(
    String handler,
    Map<String, String> environment,
    Workload workload,
    int timeoutSeconds,
    Start start,
    OptionalInt reserved) {

  /**
   * Picks what the function needs from everything that could be known. It starts from a snapshot,
   * and nothing is reserved for it.
   */
  static FunctionSettings of(
      Class<?> entryPoint,
      Collection<String> variables,
      Map<String, String> values,
      Workload workload,
      int timeoutSeconds) {
    Map<String, String> environment = new TreeMap<>();
    for (String variable : variables) {
      String value = values.get(variable);
      if (value == null) {
        throw new IllegalArgumentException("nothing to set " + variable + " to");
      }
      environment.put(variable, value);
    }
    return new FunctionSettings(
        entryPoint.getName() + "::handleRequest",
        environment,
        workload,
        timeoutSeconds,
        new Start.SnapStart(),
        OptionalInt.empty());
  }

  FunctionSettings starting(Start other) {
    return new FunctionSettings(handler, environment, workload, timeoutSeconds, other, reserved);
  }

  FunctionSettings reserving(OptionalInt instances) {
    return new FunctionSettings(handler, environment, workload, timeoutSeconds, start, instances);
  }
}
