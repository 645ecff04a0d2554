package dev.socialapi.local.gateway.integration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.gateway.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A function's response headers, with API Gateway's renaming, dropping and default. */
final class ResponseHeaders {
  /** [V] Renamed: a function cannot really send them. In lower case. */
  private static final Set<String> REMAPPED =
      Set.of(
          "authorization",
          "connection",
          "content-md5",
          "date",
          "max-forwards",
          "server",
          "user-agent",
          "www-authenticate");

  /** [V] Dropped; the length is the server's own business. In lower case. */
  private static final Set<String> DROPPED =
      Set.of(
          "content-length",
          "expect",
          "host",
          "proxy-authenticate",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final String REMAPPED_PREFIX = "x-amzn-Remapped-";
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String DEFAULT_CONTENT_TYPE = "application/json";

  private ResponseHeaders() {}

  /** [V] Both kinds are merged; of one name, the multiple values win. */
  static Headers read(JsonNode single, JsonNode multiple) throws MalformedResponseException {
    List<Headers.Header> lines = new ArrayList<>();
    for (var header : members(single)) {
      if (!multiple.has(header.getKey())) {
        add(header.getKey(), header.getValue(), lines);
      }
    }
    for (var header : members(multiple)) {
      ProxyResponse.require(header.getValue().isArray(), "a multi-value header is no list");
      for (JsonNode value : header.getValue()) {
        add(header.getKey(), value, lines);
      }
    }
    var headers = new Headers(lines);
    return headers.last(CONTENT_TYPE).isPresent()
        ? headers
        : headers.plus(CONTENT_TYPE, DEFAULT_CONTENT_TYPE);
  }

  private static Set<Map.Entry<String, JsonNode>> members(JsonNode headers)
      throws MalformedResponseException {
    ProxyResponse.require(
        headers.isObject() || ProxyResponse.isAbsent(headers), "headers are no object");
    return headers.properties();
  }

  private static void add(String name, JsonNode value, List<Headers.Header> lines)
      throws MalformedResponseException {
    ProxyResponse.require(value.isValueNode() && !value.isNull(), "a header's value is no text");
    String lowerCase = name.toLowerCase(Locale.ROOT);
    if (!DROPPED.contains(lowerCase)) {
      String sent = REMAPPED.contains(lowerCase) ? REMAPPED_PREFIX + name : name;
      lines.add(new Headers.Header(sent, value.asText()));
    }
  }
}
