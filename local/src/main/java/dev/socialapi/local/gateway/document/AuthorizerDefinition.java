package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An authorizer as the document declares it, under a security scheme that names its header. */
public sealed interface AuthorizerDefinition {
  String name();

  String header();

  /** A Lambda function that turns a token into a policy. */
  record LambdaToken(
      String name,
      String header,
      String functionArn,
      Optional<Pattern> validation,
      Duration resultTtl)
      implements AuthorizerDefinition {
    public LambdaToken {
      requireNonNull(name, "name is null");
      requireNonNull(header, "header is null");
      requireNonNull(functionArn, "functionArn is null");
      requireNonNull(validation, "validation is null");
      requireNonNull(resultTtl, "resultTtl is null");
    }
  }

  /** The gateway's own check of tokens that one of these user pools signed. */
  record UserPools(String name, String header, List<String> poolArns)
      implements AuthorizerDefinition {
    public UserPools {
      requireNonNull(name, "name is null");
      requireNonNull(header, "header is null");
      poolArns = List.copyOf(poolArns);
    }
  }
}
