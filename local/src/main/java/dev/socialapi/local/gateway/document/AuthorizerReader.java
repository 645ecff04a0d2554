package dev.socialapi.local.gateway.document;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a security scheme: the only type that API Gateway imports carries an authorizer. */
final class AuthorizerReader {
  private static final Set<String> SCHEME_MEMBERS =
      Set.of(
          "type",
          "name",
          "in",
          "description",
          "x-amazon-apigateway-authtype",
          "x-amazon-apigateway-authorizer");
  private static final Set<String> TOKEN_MEMBERS =
      Set.of(
          "type",
          "authorizerUri",
          "identityValidationExpression",
          "authorizerResultTtlInSeconds",
          "identitySource");
  private static final Set<String> POOL_MEMBERS = Set.of("type", "providerARNs");

  private static final int DEFAULT_TTL_SECONDS = 300;
  private static final int MAX_TTL_SECONDS = 3600;

  private AuthorizerReader() {}

  static AuthorizerDefinition read(String name, DocumentNode scheme) {
    scheme.allowOnly(SCHEME_MEMBERS);
    if (!scheme.at("type").text().equals("apiKey") || !scheme.at("in").text().equals("header")) {
      throw scheme.failure("must be an apiKey in a header: API Gateway imports no other scheme");
    }
    String header = scheme.at("name").text();
    DocumentNode authorizer = scheme.at("x-amazon-apigateway-authorizer");
    return switch (authorizer.at("type").text()) {
      case "token" -> token(name, header, authorizer);
      case "cognito_user_pools" -> userPools(name, header, authorizer);
      default -> throw authorizer.at("type").failure("is not emulated here");
    };
  }

  private static AuthorizerDefinition token(String name, String header, DocumentNode authorizer) {
    authorizer.allowOnly(TOKEN_MEMBERS);
    String source = "method.request.header." + header;
    if (!authorizer.text("identitySource").orElse(source).equals(source)) {
      throw authorizer.at("identitySource").failure("must be " + source);
    }
    int ttl = authorizer.number("authorizerResultTtlInSeconds", DEFAULT_TTL_SECONDS);
    if (ttl < 0 || ttl > MAX_TTL_SECONDS) {
      throw authorizer.at("authorizerResultTtlInSeconds").failure("must be 0 to 3600");
    }
    return new AuthorizerDefinition.LambdaToken(
        name,
        header,
        LambdaUri.functionArn(authorizer.at("authorizerUri")),
        validation(authorizer),
        Duration.ofSeconds(ttl));
  }

  private static Optional<Pattern> validation(DocumentNode authorizer) {
    try {
      return authorizer.text("identityValidationExpression").map(Pattern::compile);
    } catch (PatternSyntaxException exception) {
      throw authorizer
          .at("identityValidationExpression")
          .failure("is no regular expression: " + exception.getDescription());
    }
  }

  private static AuthorizerDefinition userPools(
      String name, String header, DocumentNode authorizer) {
    authorizer.allowOnly(POOL_MEMBERS);
    DocumentNode arns = authorizer.at("providerARNs");
    if (arns.elements().isEmpty()) {
      throw arns.failure("must name a user pool");
    }
    return new AuthorizerDefinition.UserPools(name, header, arns.texts());
  }
}
