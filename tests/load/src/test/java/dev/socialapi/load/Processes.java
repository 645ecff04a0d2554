package dev.socialapi.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The processes of a local system, as they are when they are asked for.
 *
 * @param root the one that has started the others
 */
record Processes(ProcessHandle root) {
  private static final String DATABASE = "DynamoDbLocalMain";

  /** DynamoDB Local. */
  Stream<ProcessHandle> database() {
    return all().filter(Processes::isDatabase);
  }

  /** Gateway and functions, and the user pool. */
  Stream<ProcessHandle> system() {
    return all().filter(it -> !isDatabase(it));
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(root), root.descendants());
  }

  /** By its whole command, of which Java shows no more than the beginning. */
  private static boolean isDatabase(ProcessHandle process) {
    try {
      Path command = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return Files.readString(command).contains(DATABASE);
    } catch (IOException _) {
      return false; // it has just ended
    }
  }
}
