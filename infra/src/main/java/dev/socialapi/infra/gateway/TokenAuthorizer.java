package dev.socialapi.infra.gateway;

import java.util.LinkedHashMap;
import java.util.List;
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

  /** A personal access token: user, token, secret and checksum in base 62. */
  private static final String PERSONAL_ACCESS_TOKEN = "sapat_[0-9A-Za-z]{93}";

  /**
   * The scheme's name counts in any case (RFC 9110, section 11.1). No flags: no engine is named.
   */
  static final String ADMITTED =
      "^[Bb][Ee][Aa][Rr][Ee][Rr] +(" + JWT + "|" + PERSONAL_ACCESS_TOKEN + ")$";

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

  /** Stands on every operation: API Gateway ignores the root's, and would leave it open. */
  static List<Map<String, Object>> requirement(ContractOperation operation) {
    return operation.security().stream()
        .map(scheme -> Map.<String, Object>of(scheme, List.of()))
        .toList();
  }
}
