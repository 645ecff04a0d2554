package dev.socialapi.local.identity;

import static java.util.Objects.requireNonNull;

/** A user with a password to sign in with again, and the token of a session. */
public record SignedInUser(
    String name, String email, String password, String userId, String accessToken) {
  public SignedInUser {
    requireNonNull(name, "name");
    requireNonNull(email, "email");
    requireNonNull(password, "password");
    requireNonNull(userId, "userId");
    requireNonNull(accessToken, "accessToken");
  }
}
