package dev.socialapi.e2e.access;

import dev.socialapi.api.Operation;

/** What may be asked about one post. */
enum PostAction {
  READ(Operation.GET_POST, false, ""),
  CHANGE(Operation.UPDATE_POST, true, "{\"name\": \"Other\"}"),
  DELETE(Operation.DELETE_POST, true, ""),
  LIST_ALLOWED(Operation.LIST_ALLOWED_USERS, true, ""),
  ALLOW(Operation.ADD_ALLOWED_USER, true, ""),
  DISALLOW(Operation.REMOVE_ALLOWED_USER, true, ""),
  LEAVE(Operation.REMOVE_ALLOWED_USER, false, ""),
  LIST_TAGS(Operation.LIST_POST_TAGS, false, ""),
  ATTACH(Operation.ATTACH_TAG, true, ""),
  DETACH(Operation.DETACH_TAG, true, "");

  private final Operation operation;
  private final boolean ownersOnly;
  private final String body;

  PostAction(Operation operation, boolean ownersOnly, String body) {
    this.operation = operation;
    this.ownersOnly = ownersOnly;
    this.body = body;
  }

  Operation operation() {
    return operation;
  }

  /** Whether it is refused to others who see the post. */
  boolean isOwnersOnly() {
    return ownersOnly;
  }

  /** Whether it only reads. */
  boolean isSafe() {
    return operation.method().equals("GET");
  }

  String body() {
    return body;
  }
}
