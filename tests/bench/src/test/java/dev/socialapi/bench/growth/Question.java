package dev.socialapi.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.api.Operation;
import dev.socialapi.functions.Event;
import dev.socialapi.store.PublicShards;
import java.util.function.Function;

/**
 * A call that is measured.
 *
 * @param shards of the functions that are asked
 * @param event from the body of the answer before it
 */
record Question(
    Row row, Operation operation, PublicShards shards, Function<JsonNode, Event> event) {
  /** Where public posts are in one shard. */
  static Question of(Row row, Operation operation, Function<JsonNode, Event> event) {
    return new Question(row, operation, PublicShards.ONE, event);
  }
}
