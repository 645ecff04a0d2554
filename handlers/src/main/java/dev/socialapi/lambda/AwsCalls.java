package dev.socialapi.lambda;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * How long a call of an AWS service may take, and how often it is tried: the same for all of them,
 * whatever the SDK's defaults become.
 */
public final class AwsCalls {
  /** All in all: two attempts that stall, or four that fail. Less than any function's own time. */
  public static final Duration TIMEOUT = Duration.ofSeconds(4);

  /** A key-value call answers in milliseconds; what takes longer is better tried again. */
  static final Duration ATTEMPT_TIMEOUT = Duration.ofMillis(1_900);

  static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(1);

  /** Lets 99 requests in 100 succeed while every fifth call fails; one less does not. */
  static final int ATTEMPTS = 4;

  /** Between two attempts, at random up to a bound that doubles from this one. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(25);

  /** The same when there were too many requests. */
  private static final Duration FIRST_PAUSE_OF_THROTTLED = Duration.ofMillis(100);

  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private AwsCalls() {}

  /** The SDK's standard mode, which also stops repeating when most of what it repeats fails. */
  static StandardRetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .backoffStrategy(BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE))
        .throttlingBackoffStrategy(
            BackoffStrategy.exponentialDelay(FIRST_PAUSE_OF_THROTTLED, LONGEST_PAUSE))
        .build();
  }
}
