package dev.socialapi.infra.gateway;

import java.util.LinkedHashMap;
import java.util.Map;

/** A method that a function answers: the request goes to it whole, its answer comes back whole. */
final class ProxyMethod {
  private ProxyMethod() {}

  static Map<String, Object> of(ContractOperation operation, String functionUri) {
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("operationId", operation.operationId());
    method.put("security", Authorizers.requirement(operation));
    if (!operation.parameters().isEmpty()) {
      method.put("parameters", operation.parameters().stream().map(Parameter::definition).toList());
    }
    if (operation.hasBody()) {
      method.put("requestBody", RequestValidation.body());
    }
    method.put("responses", responses(operation));
    method.put("x-amazon-apigateway-request-validator", RequestValidation.NAME);
    method.put("x-amazon-apigateway-integration", integration(functionUri));
    return method;
  }

  /** OpenAPI wants one. With a proxy integration, API Gateway passes on whatever it is given. */
  private static Map<String, Object> responses(ContractOperation operation) {
    Map.Entry<String, ContractResponse> success = operation.success();
    return Map.of(success.getKey(), Map.of("description", success.getValue().description()));
  }

  /** A function is always invoked by POST. Its time-out is shorter than the gateway's. */
  private static Map<String, Object> integration(String functionUri) {
    Map<String, Object> integration = new LinkedHashMap<>();
    integration.put("type", "aws_proxy");
    integration.put("httpMethod", "POST");
    integration.put("uri", functionUri);
    integration.put("timeoutInMillis", 29_000);
    return integration;
  }
}
