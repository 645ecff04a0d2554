package dev.socialapi.store;

import java.util.concurrent.ThreadLocalRandom;

/** Waits before trying again, longer each time and never in step with others; then gives up. */
final class Backoff {
  private static final int ATTEMPTS = 5;
  private static final long FIRST_MILLIS = 20;

  /** Returns at once for attempt 0. */
  void await(int attempt) {
    if (attempt == 0) {
      return;
    }
    if (attempt >= ATTEMPTS) {
      throw new IllegalStateException("DynamoDB left keys unprocessed " + ATTEMPTS + " times");
    }
    long bound = FIRST_MILLIS << attempt;
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(bound / 2, bound));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
