package dev.socialapi.local;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Notices that a child process has ended by itself. */
final class ChildWatch {
  /** Ctrl-C goes to the children too, and may end them before it is known to be an orderly end. */
  private static final Executor SOON = CompletableFuture.delayedExecutor(500, MILLISECONDS);

  private ChildWatch() {}

  /**
   * Exits this JVM, shutdown hooks included, when a child ends and the parts are not being stopped.
   *
   * @param ended completed by the child's end, with what a person is told
   */
  static void exitWithChild(CompletableFuture<String> ended, Parts parts) {
    var _ = ended.thenAcceptAsync(message -> exit(message, parts), SOON);
  }

  private static void exit(String message, Parts parts) {
    if (!parts.isClosed()) {
      System.err.println("The local system cannot go on: " + message);
      System.exit(1);
    }
  }
}
