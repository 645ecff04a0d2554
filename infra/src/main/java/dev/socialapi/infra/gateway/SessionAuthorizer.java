package dev.socialapi.infra.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cognito's own authorizer, as the security scheme that API Gateway imports: it knows the user
 * pool's tokens and no others, so that what is for sessions alone is closed to all the rest.
 */
final class SessionAuthorizer {
  /** Every access token has it. Where no scope is demanded, an id token is. */
  static final String SCOPE = "aws.cognito.signin.user.admin";

  private SessionAuthorizer() {}

  static Map<String, Object> scheme(String userPoolArn) {
    Map<String, Object> authorizer = new LinkedHashMap<>();
    authorizer.put("type", "cognito_user_pools");
    authorizer.put("providerARNs", List.of(userPoolArn));
    Map<String, Object> scheme = new LinkedHashMap<>();
    scheme.put("type", "apiKey");
    scheme.put("name", "Authorization");
    scheme.put("in", "header");
    scheme.put("x-amazon-apigateway-authtype", "cognito_user_pools");
    scheme.put("x-amazon-apigateway-authorizer", authorizer);
    return scheme;
  }
}
