package dev.socialapi.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
final class Waiting {
  private Waiting() {}

  /** Whether the condition came true in time. */
  static boolean until(BooleanSupplier condition, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(Duration.ofMillis(20));
    }
    return true;
  }

  /** A zombie has ended, though it still has a process id: it no longer has a command line. */
  static boolean hasEnded(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }
}
