package dev.socialapi.local;

import java.time.Duration;
import java.util.Optional;

/** Notices that the process that started this one, usually Maven, has ended. */
final class ParentWatch {
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private ParentWatch() {}

  /** Exits this JVM, shutdown hooks included, when its parent is gone. */
  static void exitWithParent() {
    Optional<ProcessHandle> parent = parent();
    Thread.ofPlatform().daemon().name("parent-watch").start(() -> watch(parent));
  }

  private static void watch(Optional<ProcessHandle> parent) {
    try {
      while (parent().equals(parent) && parent.map(ProcessHandle::isAlive).orElse(true)) {
        Thread.sleep(INTERVAL);
      }
    } catch (InterruptedException _) {
      return;
    }
    System.exit(0);
  }

  /** An orphan is given another parent, even while its first one is a zombie. */
  private static Optional<ProcessHandle> parent() {
    return ProcessHandle.current().parent();
  }
}
