package dev.socialapi.infra.gateway;

import dev.socialapi.api.Cache.Sharing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method that a function answers: the request goes to it whole, its answer comes back whole. */
final class ProxyMethod {
  private ProxyMethod() {}

  /**
   * @param cached who is given an answer from the cache; empty if the function is always asked
   */
  static Map<String, Object> of(
      ContractOperation operation, String functionUri, Optional<Sharing> cached) {
    List<Parameter> parameters =
        cached.map(sharing -> CacheKey.of(operation, sharing)).orElse(operation.parameters());
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("operationId", operation.operationId());
    method.put("security", Authorizers.requirement(operation));
    if (!parameters.isEmpty()) {
      method.put("parameters", parameters.stream().map(Parameter::definition).toList());
    }
    if (operation.hasBody()) {
      method.put("requestBody", RequestValidation.body());
    }
    method.put("responses", responses(operation));
    method.put("x-amazon-apigateway-request-validator", RequestValidation.NAME);
    method.put(
        "x-amazon-apigateway-integration",
        integration(functionUri, cached.isPresent() ? parameters : List.of()));
    return method;
  }

  /** OpenAPI wants one. With a proxy integration, API Gateway passes on whatever it is given. */
  private static Map<String, Object> responses(ContractOperation operation) {
    Map.Entry<String, ContractResponse> success = operation.success();
    return Map.of(success.getKey(), Map.of("description", success.getValue().description()));
  }

  /** A function is always invoked by POST. Its time-out is shorter than the gateway's. */
  private static Map<String, Object> integration(String functionUri, List<Parameter> cacheKey) {
    Map<String, Object> integration = new LinkedHashMap<>();
    integration.put("type", "aws_proxy");
    integration.put("httpMethod", "POST");
    integration.put("uri", functionUri);
    integration.put("timeoutInMillis", 29_000);
    if (!cacheKey.isEmpty()) {
      integration.put("cacheKeyParameters", cacheKey.stream().map(Parameter::source).toList());
    }
    return integration;
  }
}
