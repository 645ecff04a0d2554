package dev.socialapi.local.identity;

import static java.util.Objects.requireNonNull;

/** A user with a password to sign in with again, and the token of a session. */
public record SignedInUser(String name, String email, String password, AccessToken token) {
  public SignedInUser {
    requireNonNull(name, "name");
    requireNonNull(email, "email");
    requireNonNull(password, "password");
    requireNonNull(token, "token");
  }

  public String userId() {
    return token.userId();
  }
}
