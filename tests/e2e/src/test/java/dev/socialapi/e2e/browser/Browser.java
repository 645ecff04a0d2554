package dev.socialapi.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.e2e.system.Repository;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A browser that plays the scripts of {@code src/test/node}, several at a time, each with cookies
 * and storage of its own. All tests share one; it ends with the tests' process.
 */
public final class Browser {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final AtomicInteger lastCall = new AtomicInteger();
  private final Path log;
  private final Process process;
  private final Writer input;

  private Browser() {
    try {
      log = Files.createDirectories(Repository.work("browser")).resolve("node.log");
      process =
          new ProcessBuilder("node", "src/test/node/serve.js", BrowserProgram.find().toString())
              .redirectError(log.toFile())
              .start();
      input = process.outputWriter(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a browser was looked for", e);
    }
    Thread.ofVirtual().name("browser").start(this::listen);
  }

  public static Browser shared() {
    return Shared.BROWSER;
  }

  /**
   * What the script answers.
   *
   * @throws java.util.concurrent.CompletionException with the script's own error, if it fails
   */
  public JsonNode play(String script, Object arguments) {
    int id = lastCall.incrementAndGet();
    var outcome = new CompletableFuture<JsonNode>();
    calls.put(id, outcome);
    if (!process.isAlive()) {
      throw new AssertionError("The browser has ended: " + log);
    }
    send(Map.of("id", id, "script", script, "input", arguments));
    return outcome.join();
  }

  private synchronized void send(Map<String, ?> call) {
    try {
      input.write(JSON.writeValueAsString(call) + "\n");
      input.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The browser does not listen: " + log, e);
    }
  }

  private void listen() {
    var end = new AssertionError("The browser has ended: " + log);
    try (BufferedReader output = process.inputReader(UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        settle(JSON.readTree(line));
      }
    } catch (IOException e) {
      end.addSuppressed(e);
    }
    calls.values().forEach(call -> call.completeExceptionally(end));
  }

  private void settle(JsonNode answer) {
    CompletableFuture<JsonNode> call =
        requireNonNull(calls.remove(answer.required("id").asInt()), "call");
    if (answer.has("error")) {
      call.completeExceptionally(new AssertionError(answer.path("error").asText()));
    } else {
      call.complete(answer.required("outcome"));
    }
  }

  /** Started by the first who asks. */
  private static final class Shared {
    static final Browser BROWSER = new Browser();
  }
}
