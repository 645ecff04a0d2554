package dev.socialapi.id;

import dev.socialapi.problem.ProblemCode;
import java.time.Instant;
import java.util.UUID;

/** Reads ids. */
public final class Ids {
  private Ids() {}

  /** Reads an id from a path. What is not a lower-case UUID cannot be found. */
  public static UUID inPath(String text) {
    try {
      UUID value = UUID.fromString(text);
      if (value.toString().equals(text)) {
        return value;
      }
    } catch (IllegalArgumentException _) {
      // Falls through: every text that is not an id gets the same answer.
    }
    throw ProblemCode.NOT_FOUND.raise();
  }

  /** When an id of {@link TimeOrderedIds} was made, in milliseconds: the time inside it. */
  public static Instant timeOf(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> Short.SIZE);
  }
}
