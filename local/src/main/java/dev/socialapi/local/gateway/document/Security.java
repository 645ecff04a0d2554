package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Which authorizer guards a method, and the scopes of which a token must have one. */
public record Security(String authorizer, List<String> scopes) {
  public Security {
    requireNonNull(authorizer, "authorizer is null");
    scopes = List.copyOf(scopes);
  }
}
