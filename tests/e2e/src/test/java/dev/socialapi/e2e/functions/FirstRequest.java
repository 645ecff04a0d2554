package dev.socialapi.e2e.functions;

import dev.socialapi.e2e.system.Repository;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
    Path classes = work().resolve(name + ".classes");
    try (var api = new RuntimeApi(event, () -> {})) {
      String answer = answer(api, name, command(handler, classes), environment);
      return new FirstRequest(name, answer, loaded(classes));
    }
  }

  /**
   * Runs a function as far as its snapshot, restores it, and lets it answer.
   *
   * @return with the classes that were loaded after the restore
   */
  static FirstRequest restored(
      String name, String handler, Map<String, String> environment, String event)
      throws IOException, InterruptedException {
    Path classes = work().resolve(name + ".classes");
    var atRestore = new AtomicInteger();
    try (var api = new RuntimeApi(event, () -> atRestore.set(loaded(classes).size()))) {
      Map<String, String> restored = new HashMap<>(environment);
      restored.keySet().removeIf(variable -> variable.matches("AWS_.*(KEY|KEY_ID|TOKEN)"));
      restored.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
      restored.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", api.credentialsUri());
      restored.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "local");
      String answer = answer(api, name, command(handler, classes), restored);
      if (api.credentialsFetched() == 0) {
        throw new AssertionError("the copy has credentials of the snapshot");
      }
      List<String> all = loaded(classes);
      return new FirstRequest(name, answer, all.subList(atRestore.get(), all.size()));
    }
  }

  private static Path work() throws IOException {
    return Files.createDirectories(Repository.work("functions"));
  }

  private static String answer(
      RuntimeApi api, String name, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(work().resolve(name + ".log").toFile());
    builder.environment().putAll(environment);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    Process process = builder.start();
    try {
      return api.awaitAnswer(PATIENCE);
    } finally {
      process.destroyForcibly().waitFor();
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

  private static List<String> loaded(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" source: "))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
