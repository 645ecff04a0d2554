package dev.socialapi.infra.gateway;

import dev.socialapi.http.Headers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A path's OPTIONS method: tells a browser what a page of another origin may ask for. */
final class Preflight {
  static final List<String> ALLOWED_HEADERS =
      List.of("Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key");

  /** A day, in seconds; browsers cap it. */
  private static final String MAX_AGE = "86400";

  private Preflight() {}

  static Map<String, Object> of(List<ContractOperation> operations) {
    String methods =
        Stream.concat(operations.stream().map(ContractOperation::httpMethod), Stream.of("OPTIONS"))
            .collect(Collectors.joining(","));
    MockAnswer answer = new MockAnswer("204", "What a page of another origin may ask for.");
    answer.header(Headers.ALLOW_ORIGIN, Headers.ANY_ORIGIN);
    answer.header("Access-Control-Allow-Methods", methods);
    answer.header("Access-Control-Allow-Headers", String.join(",", ALLOWED_HEADERS));
    answer.header("Access-Control-Max-Age", MAX_AGE);
    answer.header(Headers.REQUEST_ID, "");
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("security", List.of());
    answer.describe(method);
    return method;
  }
}
