package dev.socialapi.local.gateway.routing;

import dev.socialapi.local.gateway.document.RequestParameter;
import java.util.List;
import java.util.Optional;

/** The request validator: required parameters first, then the body. */
public final class RequestValidation {
  private static final String CONTENT_TYPE = "Content-Type";

  private RequestValidation() {}

  /** Throws a {@link GatewayError} for a request that must not reach its integration. */
  public static void check(Call call, HeaderNames names) {
    List<String> missing =
        call.method().requiredParameters().stream()
            .filter(parameter -> isMissing(call, parameter, names))
            .map(RequestParameter::name)
            .toList();
    if (!missing.isEmpty()) {
      throw GatewayError.missingParameters(missing);
    }
    Optional<String> contentType = call.headers().last(CONTENT_TYPE);
    call.method()
        .bodyModels()
        .flatMap(models -> models.violation(contentType, call.arrival().request().body()))
        .ifPresent(violation -> {
          throw GatewayError.badBody(violation);
        });
  }

  /** [K] A path that matches has all its parameters, even a blank one. */
  private static boolean isMissing(Call call, RequestParameter parameter, HeaderNames names) {
    return parameter.in() != RequestParameter.In.PATH
        && call.value(parameter, names).filter(it -> !it.isBlank()).isEmpty();
  }
}
