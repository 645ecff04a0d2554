package dev.socialapi.bench.coldstart;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A function that is measured.
 *
 * @param name for people
 * @param environment what is special about its environment
 * @param event what it is invoked with, made for each life: tokens end before a long run does
 * @param answer what a success has in it
 */
record Subject(
    String name,
    Layout layout,
    String handler,
    Map<String, String> environment,
    Supplier<String> event,
    String answer) {
  Subject {
    environment = Map.copyOf(environment);
  }
}
