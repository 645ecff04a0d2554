package dev.socialapi.cleanup;

import static java.util.Objects.requireNonNull;

import dev.socialapi.auth.UserId;
import java.util.UUID;

/** Something that others hang on, and that leaves them behind when it is deleted. */
public sealed interface Root {
  /** Leaves its allowed list, its links to tags and its limits. */
  record Post(UUID id) implements Root {
    public Post {
      requireNonNull(id, "id");
    }
  }

  /** Leaves its links to posts, and its place in their limits. */
  record Tag(UUID id) implements Root {
    public Tag {
      requireNonNull(id, "id");
    }
  }

  /** Leaves everything that the user owned, and the entries that name him; and a tombstone. */
  record Account(UserId user) implements Root {
    public Account {
      requireNonNull(user, "user");
    }
  }
}
