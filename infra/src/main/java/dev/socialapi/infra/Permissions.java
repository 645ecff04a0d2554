package dev.socialapi.infra;

import dev.socialapi.api.Operation;
import dev.socialapi.store.Index;
import java.util.List;

/** The table access of each function: what its rule does, and nothing that it does not. */
final class Permissions {
  private static final String USERS = "USER#*";
  private static final String POSTS = "POST#*";
  private static final String PUBLIC = "public";

  private Permissions() {}

  static List<TableAccess> of(Operation operation) {
    return switch (operation) {
      case GET_HEALTH, GET_OPEN_API -> List.of();
      case GET_ME -> List.of(TableAccess.toTable(USERS, "GetItem", "PutItem"));
      case UPDATE_ME -> List.of(TableAccess.toTable(USERS, "GetItem", "PutItem", "UpdateItem"));
      case CREATE_POST -> List.of(TableAccess.toTable(POSTS, "PutItem"));
      case GET_POST -> List.of(TableAccess.toTable(POSTS, "BatchGetItem"));
      case UPDATE_POST -> List.of(TableAccess.toTable(POSTS, "BatchGetItem", "UpdateItem"));
      case DELETE_POST -> List.of(TableAccess.toTable(POSTS, "BatchGetItem", "DeleteItem"));
      case LIST_PUBLIC_POSTS -> List.of(TableAccess.toIndex(Index.ACCESS_TYPE_POSTS, PUBLIC));
      case LIST_MY_POSTS -> List.of(TableAccess.toIndex(Index.USER_POSTS, USERS));
    };
  }

  static TableAccess ofPostConfirmation() {
    return TableAccess.toTable(USERS, "PutItem");
  }
}
