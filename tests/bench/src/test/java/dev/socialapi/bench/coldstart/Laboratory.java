package dev.socialapi.bench.coldstart;

import dev.socialapi.bench.tls.TlsEnvironment;
import dev.socialapi.e2e.functions.FunctionProcess;
import dev.socialapi.e2e.functions.LoadedClasses;
import dev.socialapi.e2e.functions.RuntimeApi;
import dev.socialapi.e2e.system.ProcessStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts functions, one at a time, and measures them.
 *
 * @param surroundings what all of them find in their environment
 * @param work for logs
 * @param warming as in {@link Plan}
 */
record Laboratory(Processors processors, TlsEnvironment surroundings, Path work, int warming) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final double MIB = 1 << 20;

  private static final int WARM = 50;

  Life live(Subject subject) throws IOException, InterruptedException {
    String event = subject.event().get();
    var watch = new StopWatch();
    try (var api = new RuntimeApi(watch::restart);
        var process = start(subject, api, List.of())) {
      watch.watch(process.id());
      api.awaitReady(PATIENCE);
      double init = watch.elapsed();
      double first = invoke(subject, event, api);
      api.awaitReady(PATIENCE);
      double cpu = watch.cpu();
      double resident = ProcessStatus.of(process.id()).memory() / MIB;
      List<Double> later = new ArrayList<>();
      for (int i = 0; i < warming + WARM; i++) {
        later.add(invoke(subject, event, api));
      }
      return new Life(init, first, cpu, resident, later.subList(warming, later.size()));
    }
  }

  /** The classes that are loaded until the first invocation has ended; from the restore, if any. */
  List<String> classes(Subject subject) throws IOException, InterruptedException {
    Path log = Files.createDirectories(work).resolve(file(subject) + ".classes");
    var atStart = new AtomicInteger();
    Runnable restore = () -> atStart.set(LoadedClasses.read(log).size());
    try (var api = new RuntimeApi(restore);
        var _ = start(subject, api, List.of(LoadedClasses.option(log)))) {
      invoke(subject, subject.event().get(), api);
      api.awaitReady(PATIENCE);
      List<String> all = LoadedClasses.read(log);
      return all.subList(atStart.get(), all.size());
    }
  }

  private FunctionProcess start(Subject subject, RuntimeApi api, List<String> options)
      throws IOException {
    Layout layout = subject.layout();
    List<String> java = new ArrayList<>(processors.command());
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(options);
    java.addAll(surroundings.options());
    java.addAll(layout.options());
    Map<String, String> variables = new HashMap<>(surroundings.variables());
    variables.putAll(subject.environment());
    variables.put("LAMBDA_TASK_ROOT", layout.root().toString());
    variables.put("LD_LIBRARY_PATH", layout.root() + ":" + layout.root().resolve("lib"));
    if (layout.fromSnapshot()) {
      variables = FunctionProcess.fromSnapshot(variables, api);
    }
    Path log = Files.createDirectories(work).resolve(file(subject) + ".log");
    return FunctionProcess.start(java, subject.handler(), variables, api, layout.root(), log);
  }

  private static double invoke(Subject subject, String event, RuntimeApi api)
      throws InterruptedException {
    RuntimeApi.Answer answer = api.invoke(event, PATIENCE);
    if (!answer.text().contains(subject.answer())) {
      throw new AssertionError(subject.name() + " has answered " + answer.text());
    }
    return answer.nanos() / 1e6;
  }

  private static String file(Subject subject) {
    return (subject.layout().name() + " " + subject.name()).replaceAll("\\W+", "-");
  }
}
