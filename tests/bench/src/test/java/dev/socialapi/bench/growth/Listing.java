package dev.socialapi.bench.growth;

import dev.socialapi.api.Operation;
import dev.socialapi.functions.Event;
import java.util.List;
import java.util.Map;

/**
 * A list, as it is asked for.
 *
 * @param path its parameters
 * @param filters what its cursors are bound to
 */
record Listing(Operation operation, Map<String, String> path, List<String> filters) {
  /** That of docs/table-costs.md. */
  private static final String ITEMS_OF_A_PAGE = "5";

  static Listing of(Operation operation, String... filters) {
    return new Listing(operation, Map.of(), List.of(filters));
  }

  /** What belongs to something that the path names. */
  static Listing in(Operation operation, String parameter, Object id) {
    return new Listing(operation, Map.of(parameter, id.toString()), List.of(id.toString()));
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
