package dev.socialapi.local.identity;

import static java.util.Objects.requireNonNull;

/** Somebody who is signed up at each start, with a password that is no secret. */
public record SampleUser(String name, String email, String password) {
  public SampleUser {
    requireNonNull(name, "name");
    requireNonNull(email, "email");
    requireNonNull(password, "password");
  }
}
