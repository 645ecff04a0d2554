package dev.socialapi.lambda;

import static dev.socialapi.problem.ProblemCode.INTERNAL;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.socialapi.api.Operation;
import dev.socialapi.http.Pipeline;
import dev.socialapi.http.Request;
import dev.socialapi.http.Response;
import dev.socialapi.store.Specimens;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entry point of every operation; which one it answers stands in its environment. */
public final class ApiFunction implements RequestStreamHandler {
  private final InvocationLog log;
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
    if (config.startsAhead()) {
      rehearsal(operation, config).run();
    }
    this(operation, config, new Wiring(config, Clock.systemUTC()));
  }

  private ApiFunction(Operation operation, Config config, Wiring wiring) {
    this.callers = CallerSource.of(operation, config);
    this.pipeline = new Pipeline(operation, wiring.route(operation));
    this.log = wiring.log(operation.id());
  }

  static Rehearsal rehearsal(Operation operation, Config config) {
    return new Rehearsal(
        config,
        new DryRunServices(new AwsServices(config), Specimens.living()),
        wiring -> new ApiFunction(operation, config, wiring),
        List.of(RehearsalEvents.request(operation, config)));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    log.observe(context, line -> answer(event, answer, line));
  }

  private void answer(InputStream event, OutputStream answer, LogLine line) throws IOException {
    line.answered(INTERNAL.status(), Optional.of(INTERNAL)); // until there is another answer
    Request request = GatewayEvents.read(event, callers);
    line.request(request.id());
    request.caller().ifPresent(caller -> line.user(caller.userId()));
    Response response = pipeline.handle(request);
    GatewayEvents.write(response, answer);
    line.answered(response.status(), response.problem());
  }
}
