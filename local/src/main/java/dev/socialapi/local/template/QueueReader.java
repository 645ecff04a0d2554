package dev.socialapi.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.template.QueueResource.DeadLetters;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads queues. */
record QueueReader(Resources resources) {
  private static final int DEFAULT_VISIBILITY_SECONDS = 30;

  /** The last two say nothing about behaviour within a test's time. */
  private static final Set<String> KNOWN =
      Set.of(
          "DelaySeconds",
          "QueueName",
          "RedrivePolicy",
          "VisibilityTimeout",
          "MessageRetentionPeriod",
          "SqsManagedSseEnabled");

  QueueResource read(Resource queue) {
    KnownProperties.check(queue, KNOWN);
    JsonNode properties = queue.properties();
    return new QueueResource(
        resources.attribute(queue, "QueueName"),
        resources.reference(queue),
        resources.attribute(queue, "Arn"),
        Duration.ofSeconds(properties.path("DelaySeconds").asInt(0)),
        Duration.ofSeconds(properties.path("VisibilityTimeout").asInt(DEFAULT_VISIBILITY_SECONDS)),
        deadLetters(properties.path("RedrivePolicy")));
  }

  private static Optional<DeadLetters> deadLetters(JsonNode policy) {
    return policy.isObject()
        ? Optional.of(
            new DeadLetters(
                policy.required("deadLetterTargetArn").asText(),
                policy.required("maxReceiveCount").asInt()))
        : Optional.empty();
  }
}
