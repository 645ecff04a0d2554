package dev.socialapi.tags;

import dev.socialapi.auth.UserId;

/** Who may do what to a tag. Pure; the whole policy is these lines. */
final class TagAccess {
  /** What somebody wants to do to a tag. */
  enum Action {
    READ,
    /** Puts it on a post of his own. */
    ATTACH,
    UPDATE,
    DELETE
  }

  /** What somebody is to a tag. */
  enum Standing {
    OWNER,
    STRANGER
  }

  private TagAccess() {}

  static Standing standing(UserId user, Tag tag) {
    return tag.isOwnedBy(user) ? Standing.OWNER : Standing.STRANGER;
  }

  /** Whether everybody may see it: being in the index of public tags is not permission. */
  static boolean isForEverybody(Tag tag) {
    return permits(Action.READ, tag.accessType(), Standing.STRANGER);
  }

  static boolean permits(UserId user, Action action, Tag tag) {
    return permits(action, tag.accessType(), standing(user, tag));
  }

  static boolean permits(Action action, TagAccessType accessType, Standing standing) {
    return switch (action) {
      case READ, ATTACH ->
          switch (accessType) {
            case PUBLIC -> true;
            case PRIVATE -> standing == Standing.OWNER;
          };
      case UPDATE, DELETE -> standing == Standing.OWNER;
    };
  }
}
