package dev.socialapi.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.socialapi.local.functions.Invocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of Lambda's own HTTP interface that the user pool calls: Invoke, and wait. */
public final class TriggerEndpoint implements AutoCloseable {
  private static final Pattern PATH = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");

  private final HttpServer server;
  private final FunctionInvoker functions;

  private TriggerEndpoint(HttpServer server, FunctionInvoker functions) {
    this.server = requireNonNull(server, "server");
    this.functions = requireNonNull(functions, "functions");
  }

  /** Starts listening on the loopback interface, at a free port. */
  public static TriggerEndpoint start(FunctionInvoker functions) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 0);
    var endpoint = new TriggerEndpoint(server, functions);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", endpoint::handle);
    server.start();
    return endpoint;
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] event = exchange.getRequestBody().readAllBytes();
      Matcher path = PATH.matcher(exchange.getRequestURI().getRawPath());
      if (!path.matches()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      Invocation result = functions.invoke(URLDecoder.decode(path.group(1), UTF_8), event);
      switch (result) {
        case Invocation.Success _ -> {}
        case Invocation.Failure _ ->
            exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
      }
      byte[] answer = result.payload();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
