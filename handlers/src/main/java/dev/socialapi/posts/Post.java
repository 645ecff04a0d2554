package dev.socialapi.posts;

import static java.util.Objects.requireNonNull;

import dev.socialapi.auth.UserId;
import java.time.Instant;

/**
 * A text with an owner and an access type.
 *
 * @param version 1 at creation, one more with every change
 */
public record Post(
    PostId id,
    UserId owner,
    String name,
    String content,
    AccessType accessType,
    Instant updatedAt,
    long version) {
  public Post {
    requireNonNull(id, "id");
    requireNonNull(owner, "owner");
    requireNonNull(name, "name");
    requireNonNull(content, "content");
    requireNonNull(accessType, "accessType");
    requireNonNull(updatedAt, "updatedAt");
    if (version < 1) {
      throw new IllegalArgumentException("version < 1: " + version);
    }
  }

  /** A post in its first version. */
  public static Post create(
      PostId id, UserId owner, String name, String content, AccessType accessType) {
    return new Post(id, owner, name, content, accessType, id.createdAt(), 1);
  }

  /** When it was created. Never changes, and so neither does its place in a list. */
  public Instant createdAt() {
    return id.createdAt();
  }

  public boolean isOwnedBy(UserId user) {
    return owner.equals(user);
  }
}
