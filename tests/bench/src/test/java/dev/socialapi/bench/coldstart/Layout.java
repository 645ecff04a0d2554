package dev.socialapi.bench.coldstart;

import java.nio.file.Path;
import java.util.List;

/**
 * How a function lies on the disk of its environment, and how it is started there.
 *
 * @param name for people
 * @param root the folder, which functions know as {@code LAMBDA_TASK_ROOT}
 * @param options of the JVM, class path included
 * @param fromSnapshot whether it starts as far as its snapshot, which is then restored
 */
record Layout(String name, Path root, List<String> options, boolean fromSnapshot) {
  Layout {
    options = List.copyOf(options);
  }
}
