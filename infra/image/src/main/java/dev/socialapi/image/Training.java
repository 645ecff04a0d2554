package dev.socialapi.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.socialapi.api.Operation;
import dev.socialapi.lambda.AccountSweepFunction;
import dev.socialapi.lambda.ApiFunction;
import dev.socialapi.lambda.AuthorizerFunction;
import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.PostConfirmationFunction;
import dev.socialapi.lambda.StreamFunction;
import dev.socialapi.lambda.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A function that is all functions, for the making of the image: it has each of them rehearse as
 * before a snapshot, answers one event under the runtime client, and ends. What the JVM has loaded
 * and linked by then goes into its cache.
 *
 * <p>Nothing of AWS is needed: this process is its own Runtime API, table and user pool.
 */
public final class Training implements RequestStreamHandler {
  private static final String RUNTIME_API = "AWS_LAMBDA_RUNTIME_API";
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

  /** What Lambda's runtime client calls, once. */
  public Training() {
    Map<String, String> environment = environment();
    for (Operation operation : EnumSet.complementOf(EnumSet.copyOf(Wiring.ANSWERED_BY_GATEWAY))) {
      Map<String, String> ofOperation = new HashMap<>(environment);
      ofOperation.put(Config.OPERATION, operation.id());
      new ApiFunction(ofOperation);
    }
    new AuthorizerFunction(environment);
    new PostConfirmationFunction(environment);
    new StreamFunction(environment);
    new AccountSweepFunction(environment);
  }

  /**
   * Starts what the functions need, and then the runtime client. It ends the process.
   *
   * @param args none
   */
  public static void main(String[] args) throws Throwable {
    URI self = self();
    HttpServer server = HttpServer.create(new InetSocketAddress(self.getHost(), self.getPort()), 0);
    server.createContext("/", new EmptyTable());
    server.createContext("/keys", exchange -> answer(exchange, "{\"keys\": []}"));
    server.createContext(INVOCATION + "next", Training::next);
    server.createContext(INVOCATION + "1/response", Training::end);
    server.start();
    AWSLambda.main(new String[] {Training.class.getName()});
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    event.transferTo(answer);
    context.getLogger().log("The functions are trained.\n");
  }

  private static void next(HttpExchange exchange) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", "1");
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(Instant.MAX.getEpochSecond()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:region:account:function:name");
    answer(exchange, "{}");
  }

  private static void end(HttpExchange exchange) throws IOException {
    answer(exchange, "{\"status\": \"OK\"}");
    System.exit(0);
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/json"); // the client insists
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static URI self() {
    return URI.create("http://" + System.getenv(RUNTIME_API));
  }

  /** Everything that any function wants to know, and that it is to be ready before it is asked. */
  private static Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "provisioned-concurrency"),
        Map.entry("AWS_REGION", "eu-central-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "training"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "training"),
        Map.entry("AWS_SESSION_TOKEN", "training"),
        Map.entry(Config.DYNAMODB_ENDPOINT, self().toString()),
        Map.entry(Config.LOCAL_JWKS_URL, self() + "/keys"),
        Map.entry(Config.PUBLIC_SHARDS, "1"),
        Map.entry(Config.TABLE_NAME, "training"),
        Map.entry(Config.CURSOR_SECRET, "training alone: no cursor is ever sealed with this"),
        Map.entry(Config.USER_POOL_ISSUER, "https://training.invalid"),
        Map.entry(Config.USER_POOL_CLIENT_ID, "training"),
        Map.entry(Config.USER_POOL_ID, "eu-central-1_training"),
        Map.entry(Config.SWEEP_QUEUE_URL, "https://training.invalid/sweeps"));
  }
}
