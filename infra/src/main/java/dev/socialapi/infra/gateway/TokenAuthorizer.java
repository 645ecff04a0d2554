package dev.socialapi.infra.gateway;

import dev.socialapi.tokens.TokenSecret;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The authorizer function, as the security scheme that API Gateway imports.
 *
 * <p>It is called with the token alone, and only with what has the shape of one: everything else is
 * a 401 that costs no invocation. A verdict is kept for a minute, which is the time that a revoked
 * credential lives on.
 */
final class TokenAuthorizer {
  /** An access token of the user pool: three parts, the signature among them not empty. */
  private static final String JWT = "[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]+";

  /**
   * The scheme's name counts in any case (RFC 9110, section 11.1). No flags: no engine is named.
   */
  static final String ADMITTED =
      "^[Bb][Ee][Aa][Rr][Ee][Rr] +(" + JWT + "|" + TokenSecret.PATTERN + ")$";

  static final int TTL_SECONDS = 60;

  private TokenAuthorizer() {}

  static Map<String, Object> scheme(String functionUri) {
    Map<String, Object> authorizer = new LinkedHashMap<>();
    authorizer.put("type", "token");
    authorizer.put("authorizerUri", functionUri);
    authorizer.put("identityValidationExpression", ADMITTED);
    authorizer.put("authorizerResultTtlInSeconds", TTL_SECONDS);
    Map<String, Object> scheme = new LinkedHashMap<>();
    scheme.put("type", "apiKey");
    scheme.put("name", "Authorization");
    scheme.put("in", "header");
    scheme.put("x-amazon-apigateway-authtype", "custom");
    scheme.put("x-amazon-apigateway-authorizer", authorizer);
    return scheme;
  }
}
