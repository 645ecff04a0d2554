package dev.socialapi.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a child process writes: copied to its log, watched for one line, remembered at its end. */
final class Output {
  private static final int TAIL = 15;

  private final String name;
  private final Path log;
  private final Pattern expected;
  private final CompletableFuture<MatchResult> ready = new CompletableFuture<>();
  private final Deque<String> tail = new ArrayDeque<>();

  private Output(String name, Path log, Pattern expected) {
    this.name = name;
    this.log = log;
    this.expected = expected;
  }

  static Output follow(String name, Process process, Path log, Pattern expected) {
    var output = new Output(name, log, expected);
    // Not a virtual one: waiting for a pipe holds its carrier, and there are as few as processors.
    Thread.ofPlatform().daemon().name(name + "-output").start(() -> output.copy(process));
    return output;
  }

  /** Completed by the expected line, or exceptionally when the output ends without it. */
  CompletableFuture<MatchResult> ready() {
    return ready;
  }

  ChildProcessException failure(String what) {
    synchronized (tail) {
      String last = tail.isEmpty() ? "" : ":\n  " + String.join("\n  ", tail);
      return new ChildProcessException("%s %s (log: %s)%s".formatted(name, what, log, last));
    }
  }

  String end(Process process) {
    return "%s ended with exit code %d (log: %s)".formatted(name, process.exitValue(), log);
  }

  private void copy(Process process) {
    try (BufferedReader lines = process.inputReader(UTF_8);
        Writer file = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        file.write(line + "\n");
        file.flush();
        accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("output of " + name, e);
    } finally {
      ready.completeExceptionally(new IllegalStateException("end of output"));
    }
  }

  private void accept(String line) {
    synchronized (tail) {
      if (tail.size() == TAIL) {
        tail.removeFirst();
      }
      tail.addLast(line);
    }
    if (!ready.isDone()) {
      Matcher matcher = expected.matcher(line);
      if (matcher.find()) {
        ready.complete(matcher.toMatchResult());
      }
    }
  }
}
