package dev.socialapi.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the parts keep what they have on disk.
 *
 * @param database the table's items, if they are kept
 * @param users the user pool's files, which it needs even for users that are not kept
 * @param logs the child processes' output
 */
record Folders(Optional<Path> database, Path users, Path logs) {
  Folders {
    requireNonNull(database, "database");
    requireNonNull(users, "users");
    requireNonNull(logs, "logs");
  }

  /** The folders of a system that is about to start, without what is not to be kept. */
  static Folders prepare(Settings settings) throws IOException {
    Path users = settings.data().orElse(settings.work()).resolve("cognito");
    if (settings.data().isEmpty()) {
      delete(users);
    }
    return new Folders(
        settings.data().map(data -> data.resolve("dynamodb")), users, settings.work());
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
