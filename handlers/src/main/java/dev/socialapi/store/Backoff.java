package dev.socialapi.store;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Waits before trying again, longer each time and never in step with others; then gives up. */
final class Backoff {
  private static final int ATTEMPTS = 5;
  private static final long FIRST_MILLIS = 20;

  private final Supplier<RandomGenerator> random;

  /**
   * @param random asked for only when there is something to wait for
   */
  Backoff(Supplier<RandomGenerator> random) {
    this.random = random;
  }

  /** Returns at once for attempt 0. */
  void await(int attempt) {
    if (attempt == 0) {
      return;
    }
    if (attempt >= ATTEMPTS) {
      throw new IllegalStateException("gave up after " + ATTEMPTS + " attempts");
    }
    long bound = FIRST_MILLIS << attempt;
    try {
      Thread.sleep(random.get().nextLong(bound / 2, bound));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
