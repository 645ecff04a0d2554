package dev.socialapi.posts;

import static java.util.Objects.requireNonNull;

import dev.socialapi.problem.ProblemCode;
import java.time.Instant;
import java.util.UUID;

/** The id of a post: a UUIDv7, so that ids are in the order of creation. */
public record PostId(UUID value) {
  public PostId {
    requireNonNull(value, "value");
  }

  /** Reads an id from a path. What is not a lower-case UUID cannot be found. */
  public static PostId parse(String text) {
    try {
      UUID value = UUID.fromString(text);
      if (value.toString().equals(text)) {
        return new PostId(value);
      }
    } catch (IllegalArgumentException _) {
      // Falls through: every text that is not an id gets the same answer.
    }
    throw ProblemCode.NOT_FOUND.raise();
  }

  /** When the post was created, in milliseconds: the time inside the id. */
  public Instant createdAt() {
    return Instant.ofEpochMilli(value.getMostSignificantBits() >>> Short.SIZE);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
