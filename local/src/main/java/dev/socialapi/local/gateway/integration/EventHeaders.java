package dev.socialapi.local.gateway.integration;

import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The headers that a function sees: the client's without those that API Gateway keeps, and its own.
 */
final class EventHeaders {
  /** [V] Dropped; [K] for those of the connection. In lower case. */
  private static final Set<String> DROPPED =
      Set.of(
          "connection",
          "content-md5",
          "expect",
          "keep-alive",
          "max-forwards",
          "proxy-authenticate",
          "server",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "www-authenticate");

  private EventHeaders() {}

  static Map<String, List<String>> of(Request request) {
    List<Headers.Header> kept = new ArrayList<>(request.headers().lines());
    kept.removeIf(line -> DROPPED.contains(line.name().toLowerCase(Locale.ROOT)));
    String forwarded = request.headers().last("X-Forwarded-For").map(it -> it + ", ").orElse("");
    return new Headers(kept)
        .with("X-Forwarded-For", forwarded + request.sourceIp())
        .with("X-Forwarded-Proto", "http")
        .byName();
  }
}
