package dev.socialapi.bench.coldstart;

import java.io.IOException;
import java.util.List;

/**
 * Gives functions one processor, as a small Lambda function has, and the database and all the rest
 * the other ones. Where that cannot be, they share all of them.
 */
record Processors(List<String> command) {
  private static final List<String> FIRST = List.of("taskset", "--cpu-list", "0");

  /** Moves this process, and whatever it starts from now on, off the functions' processor. */
  static Processors split() throws IOException, InterruptedException {
    int count = Runtime.getRuntime().availableProcessors();
    if (count < 2) {
      return new Processors(List.of());
    }
    String others = "1-" + (count - 1);
    String self = Long.toString(ProcessHandle.current().pid());
    Process moved =
        new ProcessBuilder("taskset", "--all-tasks", "--cpu-list", "--pid", others, self)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Processors(moved.waitFor() == 0 ? FIRST : List.of());
  }
}
