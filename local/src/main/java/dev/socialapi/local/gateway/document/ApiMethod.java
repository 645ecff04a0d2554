package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** One method of one resource: all that the gateway does with its requests. */
public record ApiMethod(
    String resourcePath,
    String httpMethod,
    Optional<String> operationName,
    Optional<Security> security,
    List<RequestParameter> requiredParameters,
    Optional<BodyModels> bodyModels,
    Integration integration,
    CacheKey cacheKey) {
  public ApiMethod {
    requireNonNull(resourcePath, "resourcePath is null");
    requireNonNull(httpMethod, "httpMethod is null");
    requireNonNull(operationName, "operationName is null");
    requireNonNull(security, "security is null");
    requiredParameters = List.copyOf(requiredParameters);
    requireNonNull(bodyModels, "bodyModels is null");
    requireNonNull(integration, "integration is null");
    requireNonNull(cacheKey, "cacheKey is null");
  }
}
