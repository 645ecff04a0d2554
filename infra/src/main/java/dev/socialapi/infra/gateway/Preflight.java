package dev.socialapi.infra.gateway;

import dev.socialapi.api.Operation;
import dev.socialapi.http.Headers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A path's OPTIONS method: tells a browser what a page of another origin may ask for. */
final class Preflight {
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
    answer.header("Access-Control-Allow-Headers", allowedHeaders(operations));
    answer.header("Access-Control-Max-Age", MAX_AGE);
    answer.header(Headers.EXPOSE_HEADERS, Operation.EXPOSED_HEADERS);
    answer.header(Headers.STRICT_TRANSPORT_SECURITY, Headers.HTTPS_ALONE);
    answer.header(Headers.CONTENT_TYPE_OPTIONS, Headers.NO_SNIFF);
    answer.header(Headers.CACHE_CONTROL, Headers.PRIVATE_NO_CACHE);
    answer.header(Headers.REQUEST_ID, "");
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("security", List.of());
    answer.describe(method);
    return method;
  }

  /** The credential, which clients may send to open operations too, and what operations read. */
  private static String allowedHeaders(List<ContractOperation> operations) {
    Stream<String> type =
        operations.stream().anyMatch(ContractOperation::hasBody)
            ? Stream.of("Content-Type")
            : Stream.empty();
    Stream<String> read =
        operations.stream()
            .flatMap(operation -> operation.parameters().stream())
            .filter(parameter -> parameter.in().equals("header"))
            .map(Parameter::name)
            .distinct();
    return Stream.of(Stream.of("Authorization"), type, read)
        .flatMap(names -> names)
        .collect(Collectors.joining(","));
  }
}
