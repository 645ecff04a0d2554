package dev.socialapi.bench.coldstart;

import java.util.Map;

/**
 * A function that is measured.
 *
 * @param name for people
 * @param environment what is special about its environment
 * @param event what it is invoked with, each time
 * @param answer what a success has in it
 */
record Subject(
    String name,
    Layout layout,
    String handler,
    Map<String, String> environment,
    String event,
    String answer) {
  Subject {
    environment = Map.copyOf(environment);
  }

  /** The same function in another place. */
  Subject in(Layout other) {
    return new Subject(name, other, handler, environment, event, answer);
  }
}
