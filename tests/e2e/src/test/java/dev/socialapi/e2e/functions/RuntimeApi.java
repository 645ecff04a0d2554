package dev.socialapi.e2e.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lambda's Runtime API for one invocation: hands out an event, and takes what comes of it. A
 * function from a snapshot is restored at once, and fetches its credentials here.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String CREDENTIALS = "/credentials";
  private static final String REQUEST_ID = "5f0c1d1e-3a52-4b0e-9d5c-0c6a1f8a7b21";

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Runnable restore;
  private final byte[] event;
  private final CompletableFuture<String> answer = new CompletableFuture<>();
  private final CompletableFuture<String> finished = new CompletableFuture<>();
  private final AtomicInteger credentials = new AtomicInteger();
  private boolean handedOut;

  /**
   * @param restore is done between a snapshot and its first copy
   */
  RuntimeApi(String event, Runnable restore) throws IOException {
    this.restore = restore;
    this.event = event.getBytes(UTF_8);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext("/2018-06-01/runtime/invocation/next", this::next);
    server.createContext(
        "/2018-06-01/runtime/invocation/" + REQUEST_ID + "/response", this::answered);
    server.createContext("/2018-06-01/runtime/restore/next", this::restored);
    server.createContext(CREDENTIALS, this::credentials);
    server.createContext("/", this::failed);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where a function from a snapshot fetches its credentials. */
  String credentialsUri() {
    return "http://" + address() + CREDENTIALS;
  }

  /** How often it has done so since it was restored. */
  int credentialsFetched() {
    return credentials.get();
  }

  /** What the function answered, once it asks for its next event. */
  String awaitAnswer(Duration patience) throws InterruptedException {
    try {
      return finished.get(patience.toSeconds(), SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the function did not answer", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  private synchronized void next(HttpExchange exchange) throws IOException {
    if (handedOut) {
      finished.complete(answer.join());
      return; // there is no other event: the function waits for good
    }
    handedOut = true;
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", REQUEST_ID);
    headers.set(
        "Lambda-Runtime-Deadline-Ms", Long.toString(Instant.now().plusSeconds(15).toEpochMilli()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-central-1:000000000000:function:first-request");
    headers.set("Content-Type", "application/json");
    respond(exchange, 200, event);
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
    answer.complete(body(exchange));
    respond(exchange, 202, "{\"status\": \"OK\"}".getBytes(UTF_8));
  }

  private void failed(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestURI() + ": " + body(exchange);
    finished.completeExceptionally(new IllegalStateException(what));
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
