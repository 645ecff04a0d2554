package dev.socialapi.users;

import static java.util.Objects.requireNonNull;

import dev.socialapi.auth.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A user's profile. Texts that are empty are absent.
 *
 * @param email the address at sign-up; absent while only access tokens, which carry none, were seen
 * @param version 1 at creation, one more with every change
 */
public record User(
    UserId id,
    Optional<String> email,
    Optional<String> displayName,
    Optional<String> bio,
    Instant createdAt,
    Instant updatedAt,
    long version) {
  public User {
    requireNonNull(id, "id");
    requireNonNull(email, "email");
    requireNonNull(displayName, "displayName");
    requireNonNull(bio, "bio");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
    if (version < 1) {
      throw new IllegalArgumentException("version < 1: " + version);
    }
  }

  /** A profile of somebody of whom only the id is known. */
  public static User create(UserId id, Instant createdAt) {
    return new User(
        id, Optional.empty(), Optional.empty(), Optional.empty(), createdAt, createdAt, 1);
  }

  /** The same profile with an e-mail address. */
  public User withEmail(String address) {
    return new User(id, Optional.of(address), displayName, bio, createdAt, updatedAt, version);
  }
}
