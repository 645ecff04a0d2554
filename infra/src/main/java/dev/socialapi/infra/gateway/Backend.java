package dev.socialapi.infra.gateway;

import java.util.Map;
import java.util.Set;

/**
 * What stands behind the gateway.
 *
 * @param functions the invocation URI of each operation's function, by operation id
 * @param authorizer the invocation URI of the authorizer's function
 * @param userPool the ARN of the user pool
 * @param answeredByGateway the operations that have no function: the gateway answers their example
 */
public record Backend(
    Map<String, String> functions,
    String authorizer,
    String userPool,
    Set<String> answeredByGateway) {

  String function(ContractOperation operation) {
    String uri = functions.get(operation.operationId());
    if (uri == null) {
      throw new IllegalArgumentException("no function answers " + operation.operationId());
    }
    return uri;
  }
}
