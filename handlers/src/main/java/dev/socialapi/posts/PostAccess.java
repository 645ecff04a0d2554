package dev.socialapi.posts;

/** Who may do what to a post. Pure; the whole policy is these lines. */
final class PostAccess {
  /** What somebody wants to do to a post. */
  enum Action {
    READ,
    UPDATE,
    DELETE
  }

  /** What somebody is to a post. */
  enum Standing {
    OWNER,
    ALLOWED,
    STRANGER
  }

  private PostAccess() {}

  static boolean permits(Action action, AccessType accessType, Standing standing) {
    return switch (action) {
      case READ ->
          switch (accessType) {
            case PUBLIC -> true;
            case ALLOWED_USER -> standing != Standing.STRANGER;
            case PRIVATE -> standing == Standing.OWNER;
          };
      case UPDATE, DELETE -> standing == Standing.OWNER;
    };
  }
}
