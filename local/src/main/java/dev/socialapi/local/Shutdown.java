package dev.socialapi.local;

import java.time.Duration;

/** What happens when this JVM is told to end, by Ctrl-C, a signal or its own code. */
final class Shutdown {
  private static final Duration LIMIT = Duration.ofMillis(4500);

  private Shutdown() {}

  /** Makes the JVM stop the parts before it ends, but not wait for them for ever. */
  static void stopsFirst(Parts parts) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(parts), "shutdown"));
  }

  private static void stop(Parts parts) {
    Thread.ofPlatform().daemon().name("shutdown-limit").start(Shutdown::limit);
    parts.close();
  }

  /** The child processes end with us in any case. */
  private static void limit() {
    try {
      Thread.sleep(LIMIT);
    } catch (InterruptedException _) {
      return;
    }
    Runtime.getRuntime().halt(1);
  }
}
