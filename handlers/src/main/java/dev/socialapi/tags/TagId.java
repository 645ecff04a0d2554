package dev.socialapi.tags;

import static java.util.Objects.requireNonNull;

import dev.socialapi.id.Ids;
import java.time.Instant;
import java.util.UUID;

/** The id of a tag: a UUIDv7. */
public record TagId(UUID value) {
  public TagId {
    requireNonNull(value, "value");
  }

  /** Reads an id from a path. What is not a lower-case UUID cannot be found. */
  public static TagId parse(String text) {
    return new TagId(Ids.inPath(text));
  }

  /** When the tag was created, in milliseconds: the time inside the id. */
  public Instant createdAt() {
    return Ids.timeOf(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
