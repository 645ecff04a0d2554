package dev.socialapi.posts;

import static java.util.Objects.requireNonNull;

import dev.socialapi.id.Ids;
import dev.socialapi.page.PositionFormat;
import java.time.Instant;
import java.util.UUID;

/** The id of a post: a UUIDv7, so that ids are in the order of creation. */
public record PostId(UUID value) implements Comparable<PostId> {
  /** A post's place in every list of posts is its id. */
  public static final PositionFormat<PostId> POSITION =
      PositionFormat.ofUuid(PostId::value, PostId::new);

  public PostId {
    requireNonNull(value, "value");
  }

  /** Reads an id from a path. What is not a lower-case UUID cannot be found. */
  public static PostId parse(String text) {
    return new PostId(Ids.inPath(text));
  }

  /** When the post was created, in milliseconds: the time inside the id. */
  public Instant createdAt() {
    return Ids.timeOf(value);
  }

  /** Later posts are greater: the order of the id's text, in which the table has it too. */
  @Override
  public int compareTo(PostId other) {
    int high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
