package dev.socialapi.posts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * New values for some members of a post.
 *
 * @param changedAt becomes the post's time of update
 */
public record PostChange(
    PostId id,
    Optional<String> name,
    Optional<String> content,
    Optional<AccessType> accessType,
    Instant changedAt) {
  public PostChange {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(content, "content");
    requireNonNull(accessType, "accessType");
    requireNonNull(changedAt, "changedAt");
  }
}
