package dev.socialapi.infra;

import static dev.socialapi.store.Partitions.OF_ALLOWED_USERS;
import static dev.socialapi.store.Partitions.OF_MIGRATIONS;
import static dev.socialapi.store.Partitions.OF_POSTS;
import static dev.socialapi.store.Partitions.OF_PUBLIC_POSTS;
import static dev.socialapi.store.Partitions.OF_TAGS;
import static dev.socialapi.store.Partitions.OF_USERS;
import static dev.socialapi.store.Partitions.OF_USERS_TAGS;
import static dev.socialapi.store.Partitions.PUBLIC_TAGS;

import dev.socialapi.api.Operation;
import dev.socialapi.store.Index;
import java.util.List;

/** The table access of each function: what its rule does, and nothing that it does not. */
final class Permissions {
  private Permissions() {}

  static List<TableAccess> of(Operation operation) {
    return switch (operation) {
      case GET_HEALTH, GET_OPEN_API -> List.of();
      case GET_ME -> List.of(TableAccess.toTable(OF_USERS, "GetItem", "PutItem"));
      case UPDATE_ME -> List.of(TableAccess.toTable(OF_USERS, "GetItem", "PutItem", "UpdateItem"));
      case CREATE_POST ->
          List.of(
              TableAccess.toTable(OF_POSTS, "PutItem"), TableAccess.toTable(OF_USERS, "PutItem"));
      case GET_POST -> List.of(TableAccess.toTable(OF_POSTS, "BatchGetItem"));
      case UPDATE_POST -> List.of(TableAccess.toTable(OF_POSTS, "BatchGetItem", "UpdateItem"));
      case DELETE_POST -> List.of(TableAccess.toTable(OF_POSTS, "BatchGetItem", "DeleteItem"));
      case LIST_PUBLIC_POSTS ->
          List.of(TableAccess.toIndex(Index.ACCESS_TYPE_POSTS, OF_PUBLIC_POSTS));
      case LIST_MY_POSTS -> List.of(TableAccess.toIndex(Index.USER_POSTS, OF_USERS));
      case ADD_ALLOWED_USER ->
          List.of(
              TableAccess.toTable(List.of(OF_POSTS, OF_USERS), "BatchGetItem"),
              TableAccess.toTable(OF_POSTS, "ConditionCheckItem", "PutItem", "UpdateItem"),
              TableAccess.toTable(OF_USERS, "ConditionCheckItem"));
      case ATTACH_TAG ->
          List.of(
              TableAccess.toTable(List.of(OF_POSTS, OF_TAGS), "BatchGetItem"),
              TableAccess.toTable(OF_POSTS, "ConditionCheckItem", "PutItem", "UpdateItem"),
              TableAccess.toTable(OF_TAGS, "ConditionCheckItem", "PutItem"));
      case CREATE_TAG ->
          List.of(
              TableAccess.toTable(OF_TAGS, "PutItem"), TableAccess.toTable(OF_USERS, "PutItem"));
      case CREATE_TOKEN ->
          List.of(
              TableAccess.toTable(
                  OF_USERS,
                  "BatchGetItem",
                  "ConditionCheckItem",
                  "GetItem",
                  "PutItem",
                  "Query",
                  "UpdateItem"));
      case DELETE_TAG ->
          List.of(
              TableAccess.toTable(OF_TAGS, "GetItem", "DeleteItem"),
              TableAccess.toTable(OF_USERS, "DeleteItem"));
      case DETACH_TAG ->
          List.of(
              TableAccess.toTable(List.of(OF_POSTS, OF_TAGS), "BatchGetItem"),
              TableAccess.toTable(OF_POSTS, "ConditionCheckItem", "DeleteItem", "UpdateItem"),
              TableAccess.toTable(OF_TAGS, "DeleteItem"));
      case GET_TAG -> List.of(TableAccess.toTable(OF_TAGS, "GetItem"));
      case DELETE_ME -> List.of(TableAccess.toTable(OF_USERS, "UpdateItem"));
      case GET_USER -> List.of(TableAccess.toTable(OF_USERS, "GetItem"));
      case LIST_ACCESSIBLE_POSTS ->
          List.of(
              TableAccess.toIndex(Index.USER_POSTS, OF_USERS),
              TableAccess.toIndex(Index.ACCESS_TYPE_POSTS, OF_PUBLIC_POSTS),
              TableAccess.toIndex(Index.ALLOWED_USER_POSTS, OF_ALLOWED_USERS),
              TableAccess.toTable(OF_POSTS, "BatchGetItem"));
      case LIST_ALLOWED_USERS -> List.of(TableAccess.toTable(OF_POSTS, "BatchGetItem", "Query"));
      case LIST_MY_TAGS -> List.of(TableAccess.toIndex(Index.USER_POSTS, OF_USERS_TAGS));
      case LIST_POST_TAGS ->
          List.of(
              TableAccess.toTable(OF_POSTS, "BatchGetItem", "Query"),
              TableAccess.toTable(OF_TAGS, "BatchGetItem"));
      case LIST_PUBLIC_TAGS -> List.of(TableAccess.toIndex(Index.ACCESS_TYPE_POSTS, PUBLIC_TAGS));
      case LIST_SHARED_POSTS ->
          List.of(
              TableAccess.toIndex(Index.ALLOWED_USER_POSTS, OF_ALLOWED_USERS),
              TableAccess.toTable(OF_POSTS, "BatchGetItem"));
      case LIST_TAG_POSTS ->
          List.of(
              TableAccess.toTable(OF_TAGS, "GetItem"),
              TableAccess.toIndex(Index.TAG_POSTS_SORTED, OF_TAGS),
              TableAccess.toTable(OF_POSTS, "BatchGetItem"));
      case LIST_TOKENS -> List.of(TableAccess.toTable(OF_USERS, "GetItem", "Query"));
      case LIST_USER_POSTS ->
          List.of(
              TableAccess.toTable(OF_USERS, "GetItem"),
              TableAccess.toIndex(Index.USER_POSTS, OF_USERS),
              TableAccess.toTable(OF_POSTS, "BatchGetItem"));
      case REMOVE_ALLOWED_USER ->
          List.of(
              TableAccess.toTable(
                  OF_POSTS, "BatchGetItem", "ConditionCheckItem", "DeleteItem", "UpdateItem"));
      case UPDATE_TAG ->
          List.of(
              TableAccess.toTable(OF_TAGS, "GetItem", "UpdateItem"),
              TableAccess.toTable(OF_USERS, "DeleteItem", "PutItem"));
      case REVOKE_TOKEN ->
          List.of(TableAccess.toTable(OF_USERS, "ConditionCheckItem", "DeleteItem"));
    };
  }

  /** Token and profile are read, the profile alone for a session; a use is noted. */
  static TableAccess ofAuthorizer() {
    return TableAccess.toTable(OF_USERS, "BatchGetItem", "GetItem", "UpdateItem");
  }

  /** What hangs on a root is listed and removed; limits and marks are changed. */
  static List<TableAccess> ofStreamWorker() {
    return List.of(
        TableAccess.toTable(
            OF_POSTS, "BatchWriteItem", "DeleteItem", "GetItem", "Query", "UpdateItem"),
        TableAccess.toTable(OF_TAGS, "BatchWriteItem", "GetItem", "Query", "UpdateItem"),
        TableAccess.toTable(OF_USERS, "BatchWriteItem", "GetItem", "Query", "UpdateItem"),
        TableAccess.toIndex(Index.USER_POSTS, OF_USERS),
        TableAccess.toIndex(Index.ALLOWED_USER_POSTS, OF_ALLOWED_USERS));
  }

  /** The same for what an account owns: roots of posts and tags, and entries on allowed lists. */
  static List<TableAccess> ofAccountSweep() {
    return List.of(
        TableAccess.toTable(OF_POSTS, "BatchWriteItem", "DeleteItem", "UpdateItem"),
        TableAccess.toTable(OF_TAGS, "BatchWriteItem"),
        TableAccess.toTable(OF_USERS, "BatchWriteItem", "GetItem", "Query", "UpdateItem"),
        TableAccess.toIndex(Index.USER_POSTS, OF_USERS),
        TableAccess.toIndex(Index.ALLOWED_USER_POSTS, OF_ALLOWED_USERS));
  }

  /**
   * Everything is read and may be changed; nothing is removed, and nothing put but notes of how far
   * it has come.
   */
  static List<TableAccess> ofMigration() {
    return List.of(
        TableAccess.toWholeTable("Scan"),
        TableAccess.toTable(List.of(OF_POSTS, OF_TAGS, OF_USERS), "UpdateItem"),
        TableAccess.toTable(OF_MIGRATIONS, "PutItem"));
  }

  /** A profile is put; one that is there without an e-mail address is given it. */
  static TableAccess ofPostConfirmation() {
    return TableAccess.toTable(OF_USERS, "PutItem", "UpdateItem");
  }
}
