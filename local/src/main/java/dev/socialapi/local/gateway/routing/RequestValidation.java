package dev.socialapi.local.gateway.routing;

import dev.socialapi.local.gateway.document.RequiredParameter;
import java.util.List;
import java.util.Optional;

/** The request validator: required parameters first, then the body. */
public final class RequestValidation {
  private static final String CONTENT_TYPE = "Content-Type";

  private RequestValidation() {}

  /** Throws a {@link GatewayError} for a request that must not reach its integration. */
  public static void check(Call call) {
    List<String> missing =
        call.method().requiredParameters().stream()
            .filter(parameter -> isMissing(call, parameter))
            .map(RequiredParameter::name)
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

  /** [V] Names are told apart by case here. [K] A path that matches has all its parameters. */
  private static boolean isMissing(Call call, RequiredParameter parameter) {
    return switch (parameter.in()) {
      case PATH -> false;
      case QUERY -> isBlank(call.query().last(parameter.name()));
      case HEADER ->
          isBlank(
              Optional.ofNullable(call.headers().byName().get(parameter.name()))
                  .map(List::getLast));
    };
  }

  private static boolean isBlank(Optional<String> value) {
    return value.filter(it -> !it.isBlank()).isEmpty();
  }
}
