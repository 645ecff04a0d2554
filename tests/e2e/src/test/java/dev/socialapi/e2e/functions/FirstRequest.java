package dev.socialapi.e2e.functions;

import dev.socialapi.e2e.system.Repository;
import java.io.File;
import java.io.IOException;
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
   */
  static FirstRequest of(
      String name, Handler handler, Map<String, String> environment, String event)
      throws IOException, InterruptedException {
    Path classes = work().resolve(name + ".classes");
    try (var api = new RuntimeApi(() -> {})) {
      String answer = answer(api, name, handler, environment, event);
      return new FirstRequest(name, answer, LoadedClasses.read(classes));
    }
  }

  /**
   * Runs a function as far as its snapshot, restores it, and lets it answer.
   *
   * @return with the classes that were loaded after the restore
   */
  static FirstRequest restored(
      String name, Handler handler, Map<String, String> environment, String event)
      throws IOException, InterruptedException {
    Path classes = work().resolve(name + ".classes");
    var atRestore = new AtomicInteger();
    try (var api = new RuntimeApi(() -> atRestore.set(LoadedClasses.read(classes).size()))) {
      Map<String, String> restored = FunctionProcess.fromSnapshot(environment, api);
      String answer = answer(api, name, handler, restored, event);
      if (api.credentialsFetched() == 0) {
        throw new AssertionError("the copy has credentials of the snapshot");
      }
      List<String> all = LoadedClasses.read(classes);
      return new FirstRequest(name, answer, all.subList(atRestore.get(), all.size()));
    }
  }

  private static Path work() throws IOException {
    return Files.createDirectories(Repository.work("functions"));
  }

  /** What the function answers; it has also done what it does afterwards, such as its log line. */
  private static String answer(
      RuntimeApi api, String name, Handler handler, Map<String, String> environment, String event)
      throws IOException, InterruptedException {
    List<String> java = java(work().resolve(name + ".classes"));
    Path log = work().resolve(name + ".log");
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("LD_LIBRARY_PATH", CrtLibrary.folder().toString());
    try (var _ = FunctionProcess.start(java, handler.text(), variables, api, work(), log)) {
      String answer = api.invoke(event, PATIENCE).text();
      api.awaitReady(PATIENCE);
      return answer;
    }
  }

  private static List<String> java(Path classes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        LoadedClasses.option(classes),
        "-D" + RuntimeLibrary.PROPERTY + "=" + RuntimeLibrary.unpacked(),
        "-cp",
        classPath());
  }

  private static String classPath() {
    Stream<String> platform =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(path -> path.contains("aws-lambda-java-"));
    return Stream.concat(Stream.of(Repository.functions().toString()), platform)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
