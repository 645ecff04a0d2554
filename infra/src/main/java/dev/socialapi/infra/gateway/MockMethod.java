package dev.socialapi.infra.gateway;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A method that the gateway answers by itself, with the example and the headers of the contract.
 */
final class MockMethod {
  private MockMethod() {}

  static Map<String, Object> of(ContractOperation operation) {
    Map.Entry<String, ContractResponse> success = operation.success();
    ContractResponse response = success.getValue();
    MockAnswer answer = new MockAnswer(success.getKey(), response.description());
    response.headers().forEach(answer::header);
    answer.body(
        response
            .example()
            .orElseThrow(
                () -> new IllegalArgumentException("no example: " + operation.operationId())));
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("operationId", operation.operationId());
    method.put("security", Authorizers.requirement(operation));
    answer.describe(method);
    return method;
  }
}
