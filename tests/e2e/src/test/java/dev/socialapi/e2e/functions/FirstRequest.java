package dev.socialapi.e2e.functions;

import dev.socialapi.e2e.system.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of a function's first request in a new JVM: its answer and the loaded classes. */
record FirstRequest(String name, String answer, List<String> classes) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Runs a function until it has answered.
   *
   * @param name for its log files
   * @param handler as in the template
   */
  static FirstRequest of(String name, String handler, Map<String, String> environment, String event)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Repository.work("functions"));
    Path classes = folder.resolve(name + ".classes");
    try (var api = new RuntimeApi(event)) {
      var builder =
          new ProcessBuilder(command(handler, classes))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve(name + ".log").toFile());
      builder.environment().putAll(environment);
      builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
      Process process = builder.start();
      try {
        String answer = api.awaitAnswer(PATIENCE);
        return new FirstRequest(name, answer, loaded(classes));
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static List<String> command(String handler, Path classes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-Xlog:class+load:file=" + classes + ":none",
        "-D" + RuntimeLibrary.PROPERTY + "=" + RuntimeLibrary.unpacked(),
        "-cp",
        classPath(),
        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
        handler);
  }

  /** The deployed jar has its native library for Lambda's processors; here it runs on this one. */
  private static String classPath() {
    Stream<String> platform =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(path ->
                path.contains("aws-lambda-java-") || path.matches(".*aws-crt-[\\d.]+\\.jar"));
    return Stream.concat(Stream.of(Repository.functions().toString()), platform)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> loaded(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" source: "))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();
    }
  }
}
