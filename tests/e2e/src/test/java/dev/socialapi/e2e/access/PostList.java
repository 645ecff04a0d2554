package dev.socialapi.e2e.access;

import dev.socialapi.api.Operation;
import dev.socialapi.client.model.AccessType;

/** The lists that a post may stand in. */
enum PostList {
  OWN(Operation.LIST_MY_POSTS),
  PUBLIC(Operation.LIST_PUBLIC_POSTS),
  SHARED(Operation.LIST_SHARED_POSTS),
  ACCESSIBLE(Operation.LIST_ACCESSIBLE_POSTS),
  OF_ITS_OWNER(Operation.LIST_USER_POSTS),
  OF_ITS_TAG(Operation.LIST_TAG_POSTS);

  private final Operation operation;

  PostList(Operation operation) {
    this.operation = operation;
  }

  Operation operation() {
    return operation;
  }

  boolean shows(AccessType type, Viewer viewer) {
    return switch (this) {
      case OWN -> viewer == Viewer.OWNER;
      case PUBLIC -> type.equals(AccessType.PUBLIC);
      case SHARED -> type.equals(AccessType.ALLOWED_USER) && viewer == Viewer.ALLOWED;
      case ACCESSIBLE, OF_ITS_OWNER, OF_ITS_TAG -> PostAccessTableE2E.isVisible(type, viewer);
    };
  }
}
