package dev.socialapi.api;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** Who is asking, and the scopes of the credential; a signed-in session holds all of them. */
public record Caller(String userId, Set<Scope> scopes) {
  public Caller {
    requireNonNull(userId, "userId");
    scopes = Set.copyOf(scopes);
  }
}
