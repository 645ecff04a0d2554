package dev.socialapi.local.gateway.integration;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.functions.Invocation;
import dev.socialapi.local.gateway.document.Integration.LambdaProxy;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.permission.PermittedFunctions;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.GatewayError;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Sends the whole call to a function, and the function's whole response back. */
final class LambdaProxyIntegration {
  private final PermittedFunctions functions;
  private final BinaryMedia binary;
  private final Consumer<String> log;

  LambdaProxyIntegration(PermittedFunctions functions, BinaryMedia binary, Consumer<String> log) {
    this.functions = requireNonNull(functions, "functions is null");
    this.binary = requireNonNull(binary, "binary is null");
    this.log = requireNonNull(log, "log is null");
  }

  Answer answer(Call call, LambdaProxy proxy, Optional<Map<String, Object>> caller) {
    // [K] The permission is checked for the resource, with its parameters as they stand in the
    // path.
    String source =
        call.arrival().api().methodArn(call.method().httpMethod(), call.method().resourcePath());
    if (!functions.permits(proxy.functionArn(), source)) {
      log.accept("no permission for " + source + " to invoke " + proxy.functionArn());
      throw GatewayError.configuration();
    }
    byte[] event = ProxyEvent.write(call, caller, binary);
    return switch (invoke(proxy, event)) {
      case Invocation.Success success -> answer(call, success);
      case Invocation.Failure failure when failure.isRequestTooLarge() ->
          throw GatewayError.requestTooLarge();
      case Invocation.Failure _ -> throw GatewayError.badIntegrationResponse();
    };
  }

  private Answer answer(Call call, Invocation.Success success) {
    try {
      boolean binaryAccepted = binary.accepts(call.headers().last("Accept"));
      return ProxyResponse.read(success.payload()).answer(binaryAccepted);
    } catch (MalformedResponseException exception) {
      log.accept(
          "malformed response for %s %s: %s"
              .formatted(
                  call.method().httpMethod(),
                  call.method().resourcePath(),
                  exception.getMessage()));
      throw GatewayError.badIntegrationResponse();
    }
  }

  /** Waits no longer than the integration may take; the function goes on, as on AWS. */
  private Invocation invoke(LambdaProxy proxy, byte[] event) {
    var task = new FutureTask<>(() -> functions.invoke(proxy.functionArn(), event));
    Thread.ofVirtual().name("integration").start(task);
    try {
      return task.get(proxy.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw GatewayError.integrationTimeout();
    } catch (ExecutionException exception) {
      throw new IllegalStateException(exception.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw GatewayError.integrationTimeout();
    }
  }
}
