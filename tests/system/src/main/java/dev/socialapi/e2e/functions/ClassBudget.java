package dev.socialapi.e2e.functions;

import dev.socialapi.api.Operation;

/**
 * How many classes a function may load until it has answered its first request: a hundredth more at
 * most than the largest of its kind was counted to load (docs/performance.md). What raises one
 * needs a line in ADR 8.
 */
public enum ClassBudget {
  /** Asks the table nothing. */
  DOCUMENT(1_430),

  /** One item or two. */
  READ(3_830),

  /** A query, with a cursor when there is more. */
  LIST_OF_ONES_OWN(3_800),

  /** Requests of two kinds, each with marshallers of its own. */
  LIST(3_950),

  /** One write. */
  WRITE(3_785),

  /** A read, and a transaction with conditions. */
  CHANGE(4_020),

  /** The same by two ways, the owner's and the reader's. */
  CHANGE_BY_EITHER(4_085),

  /** Its JWT library binds data. */
  AUTHORIZER(4_250),

  /** No key is fetched and no signature checked. */
  AUTHORIZER_OF_TOKENS(3_910),

  /** The migration runner runs dry. */
  WORKER(3_840),

  /** What a restored function still loads: its rehearsal has gone the whole way. */
  RESTORED(100);

  private final int classes;

  ClassBudget(int classes) {
    this.classes = classes;
  }

  /** A new operation needs a kind, here. */
  public static ClassBudget of(Operation operation) {
    return switch (operation) {
      case GET_HEALTH, GET_OPEN_API -> DOCUMENT;
      case GET_ME, GET_POST, GET_TAG, GET_USER -> READ;
      case LIST_MY_POSTS, LIST_MY_TAGS -> LIST_OF_ONES_OWN;
      case LIST_ACCESSIBLE_POSTS,
          LIST_ALLOWED_USERS,
          LIST_POST_TAGS,
          LIST_PUBLIC_POSTS,
          LIST_PUBLIC_TAGS,
          LIST_SHARED_POSTS,
          LIST_TAG_POSTS,
          LIST_TOKENS,
          LIST_USER_POSTS ->
          LIST;
      case CREATE_POST, DELETE_ME, REVOKE_TOKEN -> WRITE;
      case ADD_ALLOWED_USER,
          ATTACH_TAG,
          CREATE_TAG,
          CREATE_TOKEN,
          DELETE_POST,
          DELETE_TAG,
          DETACH_TAG,
          UPDATE_ME,
          UPDATE_POST,
          UPDATE_TAG ->
          CHANGE;
      case REMOVE_ALLOWED_USER -> CHANGE_BY_EITHER;
    };
  }

  public int classes() {
    return classes;
  }
}
