package dev.socialapi.users;

import static java.util.Objects.requireNonNull;

import dev.socialapi.auth.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * New values for some members of a profile; an empty text clears its member.
 *
 * @param changedAt becomes the profile's time of update
 */
public record UserChange(
    UserId id, Optional<String> displayName, Optional<String> bio, Instant changedAt) {
  public UserChange {
    requireNonNull(id, "id");
    requireNonNull(displayName, "displayName");
    requireNonNull(bio, "bio");
    requireNonNull(changedAt, "changedAt");
  }
}
