package dev.socialapi.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What may go wrong between a function and its table. */
enum Trouble {
  /** The table has too much to do. */
  THROTTLING,
  /** DynamoDB has failed. */
  FAILURE,
  /** DynamoDB cannot be reached behind its front. */
  OUTAGE,
  /** The connection ends before there is an answer. */
  RESET,
  /** There is no answer for longer than anybody waits. */
  STALL,
  /** The call was carried out, but its answer is lost. */
  LOST_ANSWER,
  /** Somebody else's transaction is under way with the same item. */
  CONFLICT,
  /** Half of a batch is done. */
  PARTIAL_BATCH;

  private static final Set<String> SINGLE_WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem");
  private static final String TRANSACTION = "TransactWriteItems";

  /**
   * Whether it can befall such a call.
   *
   * @param action as DynamoDB's protocol names it
   */
  boolean befalls(String action, JsonNode request) {
    return switch (this) {
      case THROTTLING, FAILURE, OUTAGE, RESET, STALL, LOST_ANSWER -> true;
      case CONFLICT -> SINGLE_WRITES.contains(action) || action.equals(TRANSACTION);
      case PARTIAL_BATCH -> keys(request).size() > 1;
    };
  }

  /** The keys of a BatchGetItem; nothing of any other call. */
  static JsonNode keys(JsonNode request) {
    JsonNode tables = request.path("RequestItems");
    return tables.isEmpty() ? tables : tables.elements().next().path("Keys");
  }
}
