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
}
