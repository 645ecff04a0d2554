package dev.socialapi.local.gateway.routing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes parts of a URL, once. */
final class PercentEncoding {
  private PercentEncoding() {}

  /** [K] In a query, a plus is a space. */
  static String decodeQuery(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw GatewayError.badRequest();
    }
  }

  /** [K] In a path, a plus is a plus, and an encoded slash stays within its segment. */
  static String decodePath(String segment) {
    return decodeQuery(segment.replace("+", "%2B"));
  }
}
