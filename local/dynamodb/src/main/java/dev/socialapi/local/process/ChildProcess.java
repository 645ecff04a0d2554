package dev.socialapi.local.process;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A running child process that has said that it is ready. */
public final class ChildProcess implements AutoCloseable {
  private static final Duration TIME_TO_GET_READY = Duration.ofSeconds(30);
  private static final Duration TIME_TO_END = Duration.ofSeconds(3);

  private final Process process;
  private final MatchResult ready;
  private final CompletableFuture<String> ended;

  private ChildProcess(Process process, MatchResult ready, CompletableFuture<String> ended) {
    this.process = requireNonNull(process, "process");
    this.ready = requireNonNull(ready, "ready");
    this.ended = requireNonNull(ended, "ended");
  }

  /**
   * Starts a process and waits for the line of its output that matches {@code ready}.
   *
   * @param logs the folder for its log file
   * @throws ChildProcessException if it cannot start, ends before it is ready, or takes too long
   */
  public static ChildProcess start(Command command, Pattern ready, Path logs) {
    Path log = logs.resolve(command.name() + ".log");
    Process process = launch(command, log);
    var output = Output.follow(command.name(), process, log, ready);
    try {
      MatchResult match = output.ready().get(TIME_TO_GET_READY.toMillis(), TimeUnit.MILLISECONDS);
      return new ChildProcess(process, match, process.onExit().thenApply(output::end));
    } catch (ExecutionException _) {
      end(process);
      throw output.failure("ended before it was ready");
    } catch (TimeoutException _) {
      end(process);
      throw output.failure("was not ready after " + TIME_TO_GET_READY.toSeconds() + " seconds");
    } catch (InterruptedException _) {
      end(process);
      Thread.currentThread().interrupt();
      throw output.failure("was interrupted before it was ready");
    }
  }

  /** The line with which the process said that it was ready, as its pattern matched it. */
  public MatchResult ready() {
    return ready;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completed when the process has ended, closed or not, with how it did. */
  public CompletableFuture<String> ended() {
    return ended.copy();
  }

  /** Ends the process: politely, then after a few seconds by force. */
  @Override
  public void close() {
    end(process);
  }

  private static Process launch(Command command, Path log) {
    var builder = new ProcessBuilder(command.words()).redirectErrorStream(true);
    builder.directory(command.directory().toAbsolutePath().toFile());
    builder.environment().putAll(command.environment());
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException("no log file at " + log, e);
    }
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ChildProcessException(
          "%s cannot start: is '%s' installed? (%s)"
              .formatted(command.name(), command.program(), e.getMessage()));
    }
  }

  private static void end(Process process) {
    try (var _ = process.getOutputStream()) {
      process.destroy();
    } catch (IOException _) {
      process.destroyForcibly(); // it no longer reads its input
    }
    try {
      if (!process.waitFor(TIME_TO_END)) {
        process.destroyForcibly().waitFor(TIME_TO_END);
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
