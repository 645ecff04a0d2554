package dev.socialapi.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A request for each operation in each language, as generated from the contract. */
final class Samples {
  private final Map<String, List<Sample>> byOperation;

  private Samples(Map<String, List<Sample>> byOperation) {
    this.byOperation = byOperation;
  }

  /** A language that the samples are in, in the order in which they are shown. */
  enum Language {
    CURL("curl", "curl"),
    TYPESCRIPT("typescript", "TypeScript"),
    JAVA("java", "Java");

    private final String folder;
    private final String shown;

    Language(String folder, String shown) {
      this.folder = folder;
      this.shown = shown;
    }

    String folder() {
      return folder;
    }

    String shown() {
      return shown;
    }
  }

  /** One request in one language. */
  record Sample(Language language, String source) {}

  /**
   * Reads {@code LANGUAGE/OPERATION_ID.*} below the folder. If there is the folder, there must be
   * each operation in each language.
   */
  static Samples read(Path folder, Contract contract) throws IOException {
    Map<String, List<Sample>> samples = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      Map<Language, Map<String, Path>> files = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        files.put(language, files(folder.resolve(language.folder())));
      }
      for (Contract.Operation operation : contract.operations()) {
        List<Sample> ofOperation = new ArrayList<>();
        for (var language : files.entrySet()) {
          Path file = language.getValue().get(operation.id());
          if (file == null) {
            throw new NoSuchElementException(
                "no sample of %s in %s".formatted(operation.id(), language.getKey().shown()));
          }
          ofOperation.add(new Sample(language.getKey(), Files.readString(file)));
        }
        samples.put(operation.id(), List.copyOf(ofOperation));
      }
    }
    return new Samples(samples);
  }

  List<Sample> of(String operation) {
    return byOperation.getOrDefault(operation, List.of());
  }

  /** By their names without what follows the dot. */
  private static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.forEach(file -> files.put(file.getFileName().toString().replaceFirst("\\..*", ""), file));
    }
    return files;
  }
}
