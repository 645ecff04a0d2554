package dev.socialapi.auth;

import static java.util.Objects.requireNonNull;

/** The id of a user: the {@code sub} of the user pool, a lower-case UUID. */
public record UserId(String value) {
  public UserId {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
