package dev.socialapi.e2e.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lambda's Runtime API for one function: hands out events one after the other, and takes what comes
 * of them. A function from a snapshot is restored at once, and fetches its credentials here.
 */
public final class RuntimeApi implements AutoCloseable {
  private static final String CREDENTIALS = "/credentials";
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final Duration TIME_LEFT = Duration.ofSeconds(15);

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Runnable restore;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final AtomicInteger credentials = new AtomicInteger();
  private volatile CompletableFuture<Void> ready = new CompletableFuture<>();
  private volatile CompletableFuture<Answer> answer = new CompletableFuture<>();
  private volatile long handedOut;

  /**
   * What came of an event.
   *
   * @param nanos from the moment when the function was given the event
   */
  public record Answer(String text, long nanos) {}

  /**
   * @param restore is done between a snapshot and its first copy
   */
  public RuntimeApi(Runnable restore) throws IOException {
    this.restore = restore;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext(INVOCATION, this::answered);
    server.createContext(INVOCATION + "next", this::next);
    server.createContext("/2018-06-01/runtime/restore/next", this::restored);
    server.createContext(CREDENTIALS, this::credentials);
    server.createContext("/", this::failed);
    server.start();
  }

  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where a function from a snapshot fetches its credentials. */
  public String credentialsUri() {
    return "http://" + address() + CREDENTIALS;
  }

  /** How often it has done so since it was restored. */
  public int credentialsFetched() {
    return credentials.get();
  }

  /**
   * Waits until the function asks for its next event: all that belonged to the last one is done.
   */
  public void awaitReady(Duration patience) throws InterruptedException {
    await(ready, patience);
  }

  /** Hands an event to the function, once that asks for it, and waits for the answer. */
  public Answer invoke(String event, Duration patience) throws InterruptedException {
    awaitReady(patience);
    events.add(event);
    Answer answered = await(answer, patience);
    answer = new CompletableFuture<>();
    return answered;
  }

  private static <T> T await(Future<T> future, Duration patience) throws InterruptedException {
    try {
      return future.get(patience.toMillis(), MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the function did not answer", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  private void next(HttpExchange exchange) throws IOException {
    ready.complete(null);
    String event;
    try {
      event = events.take();
    } catch (InterruptedException _) {
      return; // the end of this server
    }
    ready = new CompletableFuture<>();
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
    headers.set(
        "Lambda-Runtime-Deadline-Ms", Long.toString(Instant.now().plus(TIME_LEFT).toEpochMilli()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-central-1:000000000000:function:first-request");
    headers.set("Content-Type", "application/json");
    handedOut = System.nanoTime();
    respond(exchange, 200, event.getBytes(UTF_8));
  }

  private void restored(HttpExchange exchange) throws IOException {
    credentials.set(0);
    restore.run();
    respond(exchange, 200, new byte[0]);
  }

  private void credentials(HttpExchange exchange) throws IOException {
    credentials.incrementAndGet();
    String expiration = Instant.now().plus(Duration.ofHours(6)).toString();
    String fetched =
        """
        {"AccessKeyId": "local", "SecretAccessKey": "local", "Token": "local", "Expiration": "%s"}
        """
            .formatted(expiration);
    respond(exchange, 200, fetched.getBytes(UTF_8));
  }

  private void answered(HttpExchange exchange) throws IOException {
    long nanos = System.nanoTime() - handedOut;
    if (!exchange.getRequestURI().getPath().endsWith("/response")) {
      failed(exchange);
      return;
    }
    answer.complete(new Answer(body(exchange), nanos));
    respond(exchange, 202, "{\"status\": \"OK\"}".getBytes(UTF_8));
  }

  private void failed(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestURI() + ": " + body(exchange);
    var failure = new IllegalStateException(what);
    ready.completeExceptionally(failure);
    answer.completeExceptionally(failure);
    respond(exchange, 202, new byte[0]);
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
  }

  private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
