package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What hands a function its events: an event source mapping.
 *
 * @param filters the patterns of which an event must fit one; all events when there are none
 * @param reportsFailures whether the function says which entries of a batch have failed
 */
public record EventSource(
    String logicalId,
    String functionArn,
    String sourceArn,
    int batchSize,
    List<JsonNode> filters,
    boolean reportsFailures,
    Retries retries) {
  public EventSource {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(functionArn, "functionArn is null");
    requireNonNull(sourceArn, "sourceArn is null");
    filters = List.copyOf(filters);
    requireNonNull(retries, "retries is null");
  }

  /**
   * What becomes of a batch of a stream that failed.
   *
   * @param max how often it is tried again; negative for ever
   * @param bisects whether it is halved first
   * @param failureQueueArn where word of it goes in the end
   */
  public record Retries(int max, boolean bisects, Optional<String> failureQueueArn) {
    public Retries {
      requireNonNull(failureQueueArn, "failureQueueArn is null");
    }
  }
}
