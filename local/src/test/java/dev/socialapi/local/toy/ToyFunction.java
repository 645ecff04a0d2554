package dev.socialapi.local.toy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what its environment says. */
public final class ToyFunction implements RequestStreamHandler {
  private final Map<String, String> environment;
  private final AtomicInteger invocations = new AtomicInteger();

  public ToyFunction(Map<String, String> environment) {
    if (environment.containsKey("FAIL_TO_START")) {
      throw new IllegalStateException(environment.get("FAIL_TO_START"));
    }
    this.environment = environment;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    String answer =
        switch (setting("MODE")) {
          case "echo" -> response(event);
          case "answer" -> setting("ANSWER");
          case "environment" -> setting(event);
          case "loader" -> getClass().getClassLoader().getName();
          case "context" -> context.getFunctionName() + " " + context.getRemainingTimeInMillis();
          case "count" -> Integer.toString(invocations.incrementAndGet());
          case "pause-count" -> pause(Integer.toString(invocations.incrementAndGet()));
          case "sleep" -> sleep();
          case "throw" -> throw new IllegalStateException(setting("MESSAGE"));
          case "throw-count" ->
              throw new IllegalStateException("time " + invocations.incrementAndGet());
          case "log" -> log(context, event);
          case "large" -> "x".repeat(6 * 1024 * 1024 + 1);
          default -> throw new IllegalArgumentException(setting("MODE"));
        };
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private String setting(String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }

  private static String response(String event) {
    String escaped = event.replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\"statusCode\":200,\"body\":\"" + escaped + "\"}";
  }

  private static String pause(String answer) {
    sleep(20);
    return answer;
  }

  private static String sleep() {
    sleep(5_000);
    return response("");
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String log(Context context, String event) {
    context.getLogger().log(event);
    return "";
  }
}
