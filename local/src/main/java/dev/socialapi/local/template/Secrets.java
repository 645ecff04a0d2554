package dev.socialapi.local.template;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Where the values of generated secrets are kept. */
public interface Secrets {
  /** The secret's value: the one generated before, or else a new one. */
  String value(String name, Supplier<String> generator);

  /** New values for each start. */
  static Secrets inMemory() {
    Map<String, String> values = new ConcurrentHashMap<>();
    return (name, generator) -> values.computeIfAbsent(name, _ -> generator.get());
  }

  /** The same values as long as the folder is kept, readable by its owner only. */
  static Secrets keptIn(Path directory) {
    return new SecretFiles(directory.resolve("secrets"));
  }
}
