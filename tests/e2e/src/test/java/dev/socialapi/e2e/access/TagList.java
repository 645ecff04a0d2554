package dev.socialapi.e2e.access;

import dev.socialapi.api.Operation;
import dev.socialapi.client.model.TagAccessType;

/** The lists that a tag may stand in. */
enum TagList {
  OWN(Operation.LIST_MY_TAGS),
  PUBLIC(Operation.LIST_PUBLIC_TAGS),
  OF_A_POST(Operation.LIST_POST_TAGS);

  private final Operation operation;

  TagList(Operation operation) {
    this.operation = operation;
  }

  Operation operation() {
    return operation;
  }

  boolean shows(TagAccessType type, boolean toOwner) {
    return switch (this) {
      case OWN -> toOwner;
      case PUBLIC -> type.equals(TagAccessType.PUBLIC);
      case OF_A_POST -> toOwner || type.equals(TagAccessType.PUBLIC);
    };
  }
}
