package dev.socialapi.store;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Waits before trying again, longer each time and never in step with others; then gives up. */
final class Backoff {
  /** In all, unless somebody says otherwise. */
  static final int ATTEMPTS = 5;

  private static final long FIRST_MILLIS = 20;
  private static final long MAX_MILLIS = 400;

  private final Supplier<RandomGenerator> random;

  /**
   * @param random asked for only when there is something to wait for
   */
  Backoff(Supplier<RandomGenerator> random) {
    this.random = random;
  }

  /** Returns at once for attempt 0, and gives up after {@value #ATTEMPTS} in all. */
  void await(int attempt) {
    await(attempt, ATTEMPTS);
  }

  /**
   * Returns at once for attempt 0.
   *
   * @param attempts how many there are in all; the next one is a fault
   */
  void await(int attempt, int attempts) {
    if (attempt == 0) {
      return;
    }
    if (attempt >= attempts) {
      throw new IllegalStateException("gave up after " + attempts + " attempts");
    }
    long bound = Math.min(FIRST_MILLIS << attempt, MAX_MILLIS);
    try {
      Thread.sleep(random.get().nextLong(bound / 2, bound));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
