package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Who may invoke a function from outside: its resource policy, one statement. */
public record LambdaPermission(String functionArn, String principal, Optional<String> sourceArn) {
  public LambdaPermission {
    requireNonNull(functionArn, "functionArn is null");
    requireNonNull(principal, "principal is null");
    requireNonNull(sourceArn, "sourceArn is null");
  }
}
