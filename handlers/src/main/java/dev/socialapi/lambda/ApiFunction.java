package dev.socialapi.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.socialapi.api.Operation;
import dev.socialapi.http.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/** The entry point of every operation; which one it answers stands in its environment. */
public final class ApiFunction implements RequestStreamHandler {
  private final Pipeline pipeline;
  private final CallerSource callers;

  /** What Lambda calls. */
  public ApiFunction() {
    this(System.getenv());
  }

  /** For a process that runs several functions side by side. */
  public ApiFunction(Map<String, String> environment) {
    Operation operation = Config.operation(environment);
    Config config = Config.requiring(Config.of(operation), environment);
    this.callers = CallerSource.of(operation, config);
    this.pipeline = new Pipeline(operation, new Wiring(config, Clock.systemUTC()).route(operation));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    GatewayEvents.write(pipeline.handle(GatewayEvents.read(event, callers)), answer);
  }
}
