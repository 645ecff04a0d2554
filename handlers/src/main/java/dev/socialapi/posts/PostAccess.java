package dev.socialapi.posts;

import dev.socialapi.auth.UserId;

/** Who may do what to a post. Pure; the whole policy is these lines. */
public final class PostAccess {
  /** What somebody wants to do to a post. */
  public enum Action {
    READ,
    UPDATE,
    DELETE,
    /** Reads and changes who else may see it. */
    SHARE
  }

  /** What somebody is to a post. */
  enum Standing {
    OWNER,
    ALLOWED,
    STRANGER
  }

  private PostAccess() {}

  /** What a user is to a post. Who owns it is never on its list. */
  static Standing standing(UserId user, Post post, boolean isListed) {
    if (post.isOwnedBy(user)) {
      return Standing.OWNER;
    }
    return isListed ? Standing.ALLOWED : Standing.STRANGER;
  }

  /** Whether everybody may see it: being in the index of public posts is not permission. */
  static boolean isForEverybody(Post post) {
    return permits(Action.READ, post.accessType(), Standing.STRANGER);
  }

  static boolean permits(Action action, AccessType accessType, Standing standing) {
    return switch (action) {
      case READ ->
          switch (accessType) {
            case PUBLIC -> true;
            case ALLOWED_USER -> standing != Standing.STRANGER;
            case PRIVATE -> standing == Standing.OWNER;
          };
      case UPDATE, DELETE, SHARE -> standing == Standing.OWNER;
    };
  }
}
