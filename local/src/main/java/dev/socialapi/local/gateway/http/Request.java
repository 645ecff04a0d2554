package dev.socialapi.local.gateway.http;

import static java.util.Objects.requireNonNull;

/** An HTTP request; path and query are as sent, not decoded ({@code query} is empty if absent). */
@SuppressWarnings("ArrayRecordComponent")
public record Request(
    String method,
    String path,
    String query,
    Headers headers,
    byte[] body,
    String sourceIp,
    String protocol) {
  public Request {
    requireNonNull(method, "method is null");
    requireNonNull(path, "path is null");
    requireNonNull(query, "query is null");
    requireNonNull(headers, "headers is null");
    requireNonNull(body, "body is null");
    requireNonNull(sourceIp, "sourceIp is null");
    requireNonNull(protocol, "protocol is null");
  }

  /** The same request with these headers and this body. */
  public Request with(Headers otherHeaders, byte[] otherBody) {
    return new Request(method, path, query, otherHeaders, otherBody, sourceIp, protocol);
  }
}
