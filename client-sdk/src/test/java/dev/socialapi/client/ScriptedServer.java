package dev.socialapi.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Answers requests one after the other with what it was told, and remembers them. */
final class ScriptedServer implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Answer> script = new ArrayDeque<>();
  private final List<Received> received = new ArrayList<>();

  ScriptedServer() throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI host() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void willAnswer(int status, Map<String, String> headers, String body) {
    script.add(new Answer(status, headers, body));
  }

  List<Received> received() {
    return received;
  }

  Received lastReceived() {
    return received.getLast();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      received.add(
          new Received(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              body));
      Answer answer = script.remove();
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** A request: its method and target, its headers and its body. */
  record Received(String line, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  private record Answer(int status, Map<String, String> headers, String body) {}
}
