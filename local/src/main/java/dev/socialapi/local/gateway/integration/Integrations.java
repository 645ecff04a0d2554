package dev.socialapi.local.gateway.integration;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.document.Integration;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.permission.PermittedFunctions;
import dev.socialapi.local.gateway.routing.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands a call to the integration of its method. */
public final class Integrations {
  private final LambdaProxyIntegration lambda;

  public Integrations(
      PermittedFunctions functions, List<String> binaryMediaTypes, Consumer<String> log) {
    requireNonNull(functions, "functions is null");
    this.lambda = new LambdaProxyIntegration(functions, new BinaryMedia(binaryMediaTypes), log);
  }

  /**
   * The integration's answer.
   *
   * @throws dev.socialapi.local.gateway.routing.GatewayError if there is none to pass on
   */
  public Answer answer(Call call, Optional<Map<String, Object>> caller) {
    return switch (call.method().integration()) {
      case Integration.LambdaProxy proxy -> lambda.answer(call, proxy, caller);
      case Integration.Mock mock -> MockIntegration.answer(call, mock);
    };
  }
}
