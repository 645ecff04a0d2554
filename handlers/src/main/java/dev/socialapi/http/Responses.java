package dev.socialapi.http;

import static dev.socialapi.http.Headers.ALLOW_ORIGIN;
import static dev.socialapi.http.Headers.ANY_ORIGIN;
import static dev.socialapi.http.Headers.CACHE_CONTROL;
import static dev.socialapi.http.Headers.CONTENT_TYPE;
import static dev.socialapi.http.Headers.CONTENT_TYPE_OPTIONS;
import static dev.socialapi.http.Headers.ETAG;
import static dev.socialapi.http.Headers.EXPOSE_HEADERS;
import static dev.socialapi.http.Headers.HTTPS_ALONE;
import static dev.socialapi.http.Headers.IF_NONE_MATCH;
import static dev.socialapi.http.Headers.NO_SNIFF;
import static dev.socialapi.http.Headers.NO_STORE;
import static dev.socialapi.http.Headers.PRIVATE_NO_CACHE;
import static dev.socialapi.http.Headers.REQUEST_ID;
import static dev.socialapi.http.Headers.STRICT_TRANSPORT_SECURITY;

import dev.socialapi.api.Json;
import dev.socialapi.api.Operation;
import dev.socialapi.api.ProblemErrorJson;
import dev.socialapi.api.ProblemJson;
import dev.socialapi.api.Result;
import dev.socialapi.api.SecurityScheme;
import dev.socialapi.api.Violation;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the answers to one request. */
final class Responses {
  private static final String JSON = "application/json";
  private static final String PROBLEM_JSON = "application/problem+json";

  private static final int NOT_MODIFIED = 304;

  private final Operation operation;
  private final Map<String, String> deprecation;
  private final Request request;

  /**
   * @param deprecation headers that every answer has besides, if the operation goes away
   */
  Responses(Operation operation, Map<String, String> deprecation, Request request) {
    this.operation = operation;
    this.deprecation = deprecation;
    this.request = request;
  }

  /** The result, or 304 where the caller has that representation already (RFC 9110, 13.1.2). */
  Response success(Result result) {
    Map<String, String> headers = everyAnswer();
    headers.putAll(result.headers());
    if (operation.method().equals("GET") && isKnown(result.headers().get(ETAG))) {
      return new Response(NOT_MODIFIED, headers, Optional.empty(), Optional.empty());
    }
    Optional<byte[]> body = result.jsonBody().map(Json::toBytes);
    if (body.isPresent()) {
      headers.put(CONTENT_TYPE, JSON);
    }
    return new Response(result.status(), headers, body, Optional.empty());
  }

  Response problem(ProblemException problem) {
    return problem(problem.code(), problem.tokenId().orElse(null), List.of());
  }

  Response problem(ProblemCode code, List<Violation> violations) {
    return problem(code, null, violations);
  }

  private Response problem(ProblemCode code, @Nullable String tokenId, List<Violation> violations) {
    Map<String, String> headers = everyAnswer();
    headers.put(CONTENT_TYPE, PROBLEM_JSON);
    byte[] body = Json.toBytes(body(code, tokenId, violations));
    return new Response(code.status(), headers, Optional.of(body), Optional.of(code));
  }

  private boolean isKnown(@Nullable String eTag) {
    return eTag != null
        && request.header(IF_NONE_MATCH).filter(tags -> IfNoneMatch.names(tags, eTag)).isPresent();
  }

  /** What sessions alone may ask for is about credentials: no cache keeps it. */
  private boolean isForSessions() {
    return operation.securityScheme().filter(SecurityScheme.SESSION::equals).isPresent();
  }

  private Map<String, String> everyAnswer() {
    Map<String, String> headers = new HashMap<>(deprecation);
    headers.put(REQUEST_ID, request.id());
    headers.put(CACHE_CONTROL, isForSessions() ? NO_STORE : PRIVATE_NO_CACHE);
    headers.put(ALLOW_ORIGIN, ANY_ORIGIN);
    headers.put(EXPOSE_HEADERS, Operation.EXPOSED_HEADERS);
    headers.put(STRICT_TRANSPORT_SECURITY, HTTPS_ALONE);
    headers.put(CONTENT_TYPE_OPTIONS, NO_SNIFF);
    return headers;
  }

  private ProblemJson body(ProblemCode code, @Nullable String tokenId, List<Violation> violations) {
    return new ProblemJson(
        code.type(),
        code.title(),
        code.status(),
        code.detail(),
        "urn:uuid:" + request.id(),
        code.wire(),
        request.id(),
        tokenId,
        violations.isEmpty() ? null : errors(violations));
  }

  private static List<ProblemErrorJson> errors(List<Violation> violations) {
    return violations.stream().map(Responses::error).toList();
  }

  private static ProblemErrorJson error(Violation violation) {
    return new ProblemErrorJson(
        violation.pointer(), violation.parameter(), violation.code(), violation.detail());
  }
}
