package dev.socialapi.infra.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the contract says of one answer.
 *
 * @param headers the example of each header that it names
 * @param example the first example of its body
 */
record ContractResponse(String description, Map<String, String> headers, Optional<Object> example) {

  static Map<String, ContractResponse> all(
      Map<String, Object> responses, Function<Object, Map<String, Object>> resolve) {
    Map<String, ContractResponse> byStatus = new LinkedHashMap<>();
    responses.forEach(
        (status, response) -> byStatus.put(status, of(resolve.apply(response), resolve)));
    return byStatus;
  }

  private static ContractResponse of(
      Map<String, Object> response, Function<Object, Map<String, Object>> resolve) {
    Map<String, String> headers = new LinkedHashMap<>();
    Tree.object(response.get("headers"))
        .forEach((name, header) ->
            headers.put(name, String.valueOf(resolve.apply(header).get("example"))));
    Optional<Object> example =
        Tree.object(response.get("content")).values().stream()
            .flatMap(content -> Tree.object(Tree.object(content).get("examples")).values().stream())
            .map(named -> resolve.apply(named).get("value"))
            .findFirst();
    return new ContractResponse(Tree.text(response, "description"), headers, example);
  }
}
