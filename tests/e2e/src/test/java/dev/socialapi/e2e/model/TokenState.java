package dev.socialapi.e2e.model;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.Token;
import java.util.Set;

/** A token of somebody's, as it was answered when it was made. */
final class TokenState {
  private final Token token;
  private final Set<String> scopes;
  private final String secret;
  private final SocialClient api;
  private boolean used;
  private boolean revoked;

  TokenState(Token token, Set<String> scopes, String secret, SocialClient api) {
    this.token = token;
    this.scopes = scopes;
    this.secret = secret;
    this.api = api;
  }

  Token token() {
    return token;
  }

  Set<String> scopes() {
    return scopes;
  }

  String secret() {
    return secret;
  }

  SocialClient api() {
    return api;
  }

  boolean isUsed() {
    return used;
  }

  void markUsed() {
    used = true;
  }

  boolean isRevoked() {
    return revoked;
  }

  void revoke() {
    revoked = true;
  }
}
