package dev.socialapi.infra.gateway;

import dev.socialapi.api.Cache;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the gateway has to know of an operation.
 *
 * @param security the schemes of which one is needed; none for an open operation
 * @param responses by status
 * @param cache how long and for whom an answer may be repeated; none for what is always asked anew
 */
public record ContractOperation(
    String path,
    String method,
    String operationId,
    List<String> security,
    List<Parameter> parameters,
    boolean hasBody,
    Map<String, ContractResponse> responses,
    Optional<Cache> cache) {

  /** The method as requests spell it. */
  public String httpMethod() {
    return method.toUpperCase(Locale.ROOT);
  }

  /** The first of its answers, with the status. */
  Map.Entry<String, ContractResponse> success() {
    return responses.entrySet().iterator().next();
  }
}
