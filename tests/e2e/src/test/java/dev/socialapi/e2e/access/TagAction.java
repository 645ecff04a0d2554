package dev.socialapi.e2e.access;

import dev.socialapi.api.Operation;

/** What may be asked about one tag. */
enum TagAction {
  READ(Operation.GET_TAG),
  CHANGE(Operation.UPDATE_TAG),
  DELETE(Operation.DELETE_TAG),
  LIST_POSTS(Operation.LIST_TAG_POSTS),
  /** To a post of the viewer's. */
  ATTACH(Operation.ATTACH_TAG),
  /** From a post of the viewer's: done whatever the tag is. */
  DETACH(Operation.DETACH_TAG);

  private final Operation operation;

  TagAction(Operation operation) {
    this.operation = operation;
  }

  Operation operation() {
    return operation;
  }
}
