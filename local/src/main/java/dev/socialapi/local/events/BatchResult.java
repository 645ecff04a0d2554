package dev.socialapi.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.functions.Invocation;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of a batch: it failed as a whole, or some entries did, or none.
 *
 * @param whole whether all of it counts as failed
 * @param entries the ids of the entries that failed
 */
record BatchResult(boolean whole, Set<String> entries) {
  private static final ObjectMapper JSON = new ObjectMapper();

  BatchResult {
    entries = Set.copyOf(entries);
  }

  /**
   * Reads a function's answer as Lambda does: what it cannot make sense of is a failure of the
   * whole batch.
   *
   * @param ids those of the batch's entries
   */
  static BatchResult of(Invocation invocation, boolean reportsFailures, List<String> ids) {
    return switch (invocation) {
      case Invocation.Failure _ -> new BatchResult(true, Set.of());
      case Invocation.Success success when reportsFailures -> read(success.payload(), ids);
      case Invocation.Success _ -> new BatchResult(false, Set.of());
    };
  }

  private static BatchResult read(byte[] answer, List<String> ids) {
    Set<String> failed = new HashSet<>();
    try {
      for (JsonNode failure : JSON.readTree(answer).path("batchItemFailures")) {
        failed.add(failure.path("itemIdentifier").asText());
      }
    } catch (IOException _) {
      return new BatchResult(true, Set.of());
    }
    return new BatchResult(!ids.containsAll(failed), failed);
  }

  boolean failed(String id) {
    return whole || entries.contains(id);
  }

  boolean succeeded() {
    return !whole && entries.isEmpty();
  }
}
