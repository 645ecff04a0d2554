package dev.socialapi.posts;

import static java.util.Objects.requireNonNull;

import dev.socialapi.auth.UserId;
import java.time.Instant;

/** A user on a post's allowed list, and since when. */
public record AllowedUser(UserId user, Instant createdAt) {
  public AllowedUser {
    requireNonNull(user, "user");
    requireNonNull(createdAt, "createdAt");
  }
}
