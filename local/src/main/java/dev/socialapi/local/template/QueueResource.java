package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * A queue.
 *
 * @param delay how long each message is held back at first
 * @param visibilityTimeout how long a message that failed is held back
 */
public record QueueResource(
    String name,
    String url,
    String arn,
    Duration delay,
    Duration visibilityTimeout,
    Optional<DeadLetters> deadLetters) {
  public QueueResource {
    requireNonNull(name, "name is null");
    requireNonNull(url, "url is null");
    requireNonNull(arn, "arn is null");
    requireNonNull(delay, "delay is null");
    requireNonNull(visibilityTimeout, "visibilityTimeout is null");
    requireNonNull(deadLetters, "deadLetters is null");
  }

  /** Where a message goes that was received too often. */
  public record DeadLetters(String queueArn, int maxReceiveCount) {
    public DeadLetters {
      requireNonNull(queueArn, "queueArn is null");
    }
  }
}
