package dev.socialapi.infra.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the gateway has to know of an operation.
 *
 * @param security the schemes of which one is needed; none for an open operation
 * @param responses by status
 */
public record ContractOperation(
    String path,
    String method,
    String operationId,
    List<String> security,
    List<Parameter> parameters,
    boolean hasBody,
    Map<String, ContractResponse> responses) {

  /** The method as requests spell it. */
  public String httpMethod() {
    return method.toUpperCase(Locale.ROOT);
  }

  /** The first of its answers, with the status. */
  Map.Entry<String, ContractResponse> success() {
    return responses.entrySet().iterator().next();
  }
}
