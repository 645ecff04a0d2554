package dev.socialapi.site;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The mock server, started as a person starts it, on a port that was free. */
final class Mock implements AutoCloseable {
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);
  private static final long SECONDS_TO_END = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private final Process npm;

  private Mock(int port, Process npm) {
    this.base = URI.create("http://127.0.0.1:" + port);
    this.npm = npm;
  }

  /** Answers once it does. */
  static Mock start() throws IOException, InterruptedException {
    int port = freePort();
    Process npm =
        new ProcessBuilder("npm", "--prefix", ".", "run", "mock", "--", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var mock = new Mock(port, npm);
    mock.awaitAnswer();
    return mock;
  }

  /**
   * @param path with the version
   * @param headers names and values in turn
   */
  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** What a person has started, and all that it has started. */
  List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(npm.toHandle()), npm.descendants()).toList();
  }

  /** As {@code kill} does it to what a person has started. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(npm.pid())).inheritIO().start().waitFor();
  }

  /** Whether the process has ended, after a while. */
  static boolean ends(ProcessHandle process) throws InterruptedException, ExecutionException {
    try {
      process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  @Override
  public void close() {
    processes().reversed().forEach(ProcessHandle::destroyForcibly);
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(TIME_TO_START);
    while (true) {
      try {
        send("GET", "/", "");
        return;
      } catch (ConnectException e) {
        if (!npm.isAlive() || Instant.now().isAfter(end)) {
          close();
          throw e;
        }
        Thread.sleep(Duration.ofMillis(100));
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
