package dev.socialapi.lambda;

import dev.socialapi.api.Caller;
import dev.socialapi.api.Scope;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Callers whom our authorizer has let in: it says who they are and what they may do. */
record BearerSource() implements CallerSource {
  @Override
  public Optional<Caller> caller(AuthorizerContext context) {
    return Optional.ofNullable(context.values().get(AuthorizerContext.USER_ID))
        .map(user -> new Caller(user, scopes(context)));
  }

  private static Set<Scope> scopes(AuthorizerContext context) {
    String scopes = context.values().getOrDefault(AuthorizerContext.SCOPES, "");
    return Arrays.stream(scopes.split(" ", -1))
        .flatMap(scope -> Scope.byWire(scope).stream())
        .collect(Collectors.toSet());
  }
}
