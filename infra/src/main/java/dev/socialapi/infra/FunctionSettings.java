package dev.socialapi.infra;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one function is told.
 *
 * @param handler the entry point
 * @param environment by variable, sorted
 * @param timeoutSeconds after which it is ended
 */
record FunctionSettings(String handler, Map<String, String> environment, int timeoutSeconds) {

  /** Picks what the function needs from everything that could be known. */
  static FunctionSettings of(
      Class<?> entryPoint,
      Collection<String> variables,
      Map<String, String> values,
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
        entryPoint.getName() + "::handleRequest", environment, timeoutSeconds);
  }
}
