package dev.socialapi.client;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The header fields that the client reads or writes itself. */
final class Header {
  static final String ACCEPT = "Accept";
  static final String AUTHORIZATION = "Authorization";
  static final String CONTENT_LENGTH = "Content-Length";
  static final String CONTENT_TYPE = "Content-Type";
  static final String DATE = "Date";
  static final String DEPRECATION = "Deprecation";
  static final String ETAG = "ETag";
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  static final String IDEMPOTENT_REPLAYED = "Idempotent-Replayed";
  static final String IF_MATCH = "If-Match";
  static final String IF_NONE_MATCH = "If-None-Match";
  static final String LOCATION = "Location";
  static final String REQUEST_ID = "X-Request-Id";
  static final String RETRY_AFTER = "Retry-After";
  static final String SUNSET = "Sunset";
  static final String USER_AGENT = "User-Agent";

  static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);

  /**
   * What callers may not set: the client's own, the connection's, and what makes another request of
   * it.
   */
  private static final Set<String> RESERVED =
      Set.of(
          "accept",
          "accept-encoding",
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "expect",
          "host",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "proxy-authorization",
          "range",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-http-method-override");

  private Header() {}

  static boolean isReserved(String name) {
    return RESERVED.contains(name.toLowerCase(Locale.ROOT));
  }

  /** A token of RFC 9110, 5.6.2. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars()
            .allMatch(c ->
                (c < 128 && Character.isLetterOrDigit(c)) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
  }

  /**
   * ASCII from U+0021 to U+007E, and at least one: goes into a header as it is, and cannot end it.
   */
  static boolean isVisible(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= 0x20 || value.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  /** Visible ASCII with spaces between. */
  static boolean isText(String value) {
    return value.chars().allMatch(c -> c >= 0x20 && c < 0x7F) && value.equals(value.strip());
  }
}
