package dev.socialapi.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs programs of this module's npm packages. */
final class Node {
  private static final Path PACKAGES = Path.of("node_modules");

  private Node() {}

  /** Runs a package's program; what it prints is shown, and a failure of it is one of ours. */
  static void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", PACKAGES.resolve(program).toString()));
    command.addAll(List.of(arguments));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
    }
  }

  static Path file(String name) {
    return PACKAGES.resolve(name);
  }
}
