package dev.socialapi.e2e.model;

import dev.socialapi.api.Operation;
import dev.socialapi.api.Scope;
import dev.socialapi.api.SecurityScheme;
import dev.socialapi.client.SocialClient;
import java.util.Optional;

/** A user with a credential: a session, or a token. */
record Caller(UserState user, Optional<TokenState> token) {
  SocialClient api() {
    return token.map(TokenState::api).orElseGet(user::api);
  }

  String accessToken() {
    return token.map(TokenState::secret).orElseGet(user::accessToken);
  }

  /** A revoked token is nobody's, and no token is a credential where sessions are asked for. */
  boolean isKnownTo(Operation operation) {
    return token.isEmpty()
        || (!token.get().isRevoked()
            && operation.securityScheme().equals(Optional.of(SecurityScheme.BEARER)));
  }

  boolean mayUse(Operation operation) {
    return token.isEmpty()
        || operation.scopes().stream()
            .map(Scope::wire)
            .allMatch(scope -> token.get().scopes().contains(scope));
  }

  @Override
  public String toString() {
    return user.name() + token.map(held -> " with token " + held.scopes()).orElse("");
  }
}
