package dev.socialapi.local.database;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.StreamSupport.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What two tables must have in common for one to serve as the other: the keys and the indexes. */
record TableShape(JsonNode keys, Map<String, Index> indexes) {
  /** Reads a description of a table, or the request that creates it: they agree on this. */
  static TableShape of(JsonNode table) {
    Map<String, Index> indexes =
        stream(table.path("GlobalSecondaryIndexes").spliterator(), false)
            .collect(toMap(index -> index.required("IndexName").asText(), Index::of));
    return new TableShape(table.required("KeySchema"), indexes);
  }

  record Index(JsonNode keys, JsonNode projection) {
    static Index of(JsonNode index) {
      return new Index(index.required("KeySchema"), index.required("Projection"));
    }
  }
}
