package dev.socialapi.lambda;

import dev.socialapi.api.Caller;
import dev.socialapi.api.Scope;
import dev.socialapi.auth.UserId;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Callers whom Cognito's authorizer has let in, signed in to our client: they may do everything.
 *
 * <p>That authorizer knows the pool, not its clients. A token of another client, or an id token, is
 * a fault here: the user pool has but one client, and the gateway lets access tokens pass alone.
 */
record SessionSource(String clientId) implements CallerSource {
  @Override
  public Optional<Caller> caller(AuthorizerContext context) {
    if (!clientId.equals(context.claims().get("client_id"))
        || !"access".equals(context.claims().get("token_use"))) {
      throw new IllegalStateException("the gateway let something else than a session pass");
    }
    UserId user =
        Optional.ofNullable(context.claims().get("sub"))
            .flatMap(UserId::ofSubject)
            .orElseThrow(() -> new IllegalStateException("a session of nobody"));
    return Optional.of(new Caller(user.value(), EnumSet.allOf(Scope.class)));
  }
}
