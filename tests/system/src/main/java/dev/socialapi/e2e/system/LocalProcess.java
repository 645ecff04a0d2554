package dev.socialapi.e2e.system;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The local system as a process of its own, on ports that were free; it does not outlive us. */
public final class LocalProcess implements AutoCloseable {
  private static final Duration TIME_TO_GET_READY = Duration.ofSeconds(90);
  private static final long SECONDS_TO_END = 10;

  /**
   * Between two sweeps of a deleted account, which end when one finds nothing. What comes late has
   * to come within it, also on a busy machine.
   */
  private static final Duration QUEUE_DELAY = Duration.ofSeconds(3);

  private final Process process;
  private final Path state;
  private final Path log;

  private LocalProcess(Process process, Path state, Path log) {
    this.process = process;
    this.state = state;
    this.log = log;
  }

  /** Starts the system that {@code assembly} describes, and waits until it is ready. */
  static LocalProcess start(Path assembly, String name, List<String> settings) {
    return start(assembly, name, settings, System.getProperty("java.class.path"));
  }

  /** The same, on a class path of its own. */
  public static LocalProcess start(
      Path assembly, String name, List<String> settings, String classPath) {
    Path folder = Repository.work(name);
    Path state = folder.resolve("local.json");
    Path log = folder.resolve("local.log");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(state);
      var builder =
          new ProcessBuilder(command(assembly, state, settings, classPath))
              .redirectErrorStream(true);
      var started = new LocalProcess(builder.redirectOutput(log.toFile()).start(), state, log);
      started.awaitReady();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path state() {
    return state;
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** What the system has written so far. */
  List<String> output() {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one child that is a Java virtual machine, as the user pool is not. */
  ProcessHandle database() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow();
  }

  /** As kill -9 does; its children notice, and end by themselves. */
  void kill() {
    kill(List.of(process.toHandle()));
  }

  /** The same, and its database with it. */
  void killWithDatabase() {
    kill(List.of(database(), process.toHandle()));
  }

  private void kill(List<ProcessHandle> victims) {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    victims.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      try {
        each.onExit().get(SECONDS_TO_END, SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        throw new IllegalStateException("still alive: " + each.info(), e);
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the system did not end after " + SECONDS_TO_END + " s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> command(
      Path assembly, Path state, List<String> settings, String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-Dport=0", "-DqueueDelay=" + QUEUE_DELAY.toSeconds()));
    command.addAll(
        List.of("-Dassembly=" + assembly, "-Dsite=" + Repository.site(), "-Dstate=" + state));
    command.addAll(settings);
    command.addAll(List.of("-cp", classPath));
    command.add("dev.socialapi.local.LocalApi");
    return command;
  }

  private void awaitReady() {
    Instant end = Instant.now().plus(TIME_TO_GET_READY);
    while (Files.notExists(state)) {
      if (!process.isAlive()) {
        throw failure("ended before it was ready");
      }
      if (Instant.now().isAfter(end)) {
        process.destroyForcibly();
        throw failure("was not ready after " + TIME_TO_GET_READY.toSeconds() + " s");
      }
      pause();
    }
  }

  private IllegalStateException failure(String what) {
    List<String> lines = output();
    List<String> last = lines.subList(Math.max(0, lines.size() - 30), lines.size());
    return new IllegalStateException(
        "The local system %s (log: %s):%n%s".formatted(what, log, String.join("\n", last)));
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(50));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
