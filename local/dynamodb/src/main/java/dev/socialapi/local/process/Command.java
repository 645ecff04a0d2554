package dev.socialapi.local.process;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to run as a child process.
 *
 * @param name how messages and the log file call it
 * @param words the program and its arguments
 * @param environment variables added to ours
 * @param directory its working directory
 */
public record Command(
    String name, List<String> words, Map<String, String> environment, Path directory) {
  /** Keeps Node.js running the module in its last argument until standard input ends. */
  private static final String NODE_UNTIL_END_OF_INPUT =
      "process.stdin.resume().on('end', () => process.exit(0)); require(process.argv[1])";

  /** A JVM like ours, but small; the main class has to call {@link ParentPipe}. */
  public static Command java(
      String name, List<Path> classPath, String mainClass, List<String> arguments) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m"));
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("-cp");
    words.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    words.add(mainClass);
    words.addAll(arguments);
    return new Command(name, words, Map.of(), Path.of(""));
  }

  /** A CommonJS module in Node.js. */
  public static Command node(
      String name, Path module, Map<String, String> environment, Path directory) {
    var path = module.toAbsolutePath().toString();
    var words = List.of("node", "-e", NODE_UNTIL_END_OF_INPUT, path);
    return new Command(name, words, environment, directory);
  }

  public Command {
    requireNonNull(name, "name");
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
    requireNonNull(directory, "directory");
  }

  String program() {
    return words.getFirst();
  }
}
