package dev.socialapi.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import dev.socialapi.local.functions.Invocation;
import dev.socialapi.local.loopback.LoopbackEndpoint;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Lambda's own HTTP interface that the user pool calls, and people: Invoke, and wait.
 */
public final class TriggerEndpoint {
  private static final Pattern PATH = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");

  private final FunctionInvoker functions;

  private TriggerEndpoint(FunctionInvoker functions) {
    this.functions = requireNonNull(functions, "functions");
  }

  public static LoopbackEndpoint start(FunctionInvoker functions) throws IOException {
    return LoopbackEndpoint.start(new TriggerEndpoint(functions)::handle);
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
