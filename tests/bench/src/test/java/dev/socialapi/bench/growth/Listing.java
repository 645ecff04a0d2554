package dev.socialapi.bench.growth;

import dev.socialapi.api.Operation;
import dev.socialapi.functions.Event;
import dev.socialapi.store.PublicShards;
import java.util.List;
import java.util.Map;

/**
 * A list, as it is asked for.
 *
 * @param path its parameters
 * @param filters what its cursors are bound to
 * @param shards where it looks for public posts
 */
record Listing(
    Operation operation, Map<String, String> path, List<String> filters, PublicShards shards) {
  /** That of docs/table-costs.md. */
  private static final String ITEMS_OF_A_PAGE = "5";

  static Listing of(Operation operation, String... filters) {
    return new Listing(operation, Map.of(), List.of(filters), PublicShards.ONE);
  }

  /** What belongs to something that the path names. */
  static Listing in(Operation operation, String parameter, Object id) {
    return new Listing(
        operation, Map.of(parameter, id.toString()), List.of(id.toString()), PublicShards.ONE);
  }

  /** The same, where public posts are in so many shards. */
  Listing in(PublicShards other) {
    return new Listing(operation, path, filters, other);
  }

  /** What tells it from other lists. */
  String name() {
    boolean usual = shards.equals(PublicShards.ONE);
    return operation.id() + (usual ? "" : " in %s shards".formatted(shards));
  }

  Event firstPage() {
    Event event = new Event(operation).query("limit", ITEMS_OF_A_PAGE);
    path.forEach(event::path);
    return event;
  }

  Event pageBehind(String cursor) {
    return firstPage().query("cursor", cursor);
  }
}
