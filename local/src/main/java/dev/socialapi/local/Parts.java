package dev.socialapi.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;

/** What has been started so far, to be stopped in the opposite order. Thread-safe. */
final class Parts implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean closed;

  /** Takes a part over; one that comes too late is stopped at once. */
  <T extends AutoCloseable> T add(T part) {
    synchronized (started) {
      if (!closed) {
        started.push(part);
        return part;
      }
    }
    stop(part);
    throw new CancellationException("stopped while starting");
  }

  /** Whether the parts are being stopped, or have been. */
  boolean isClosed() {
    synchronized (started) {
      return closed;
    }
  }

  @Override
  public void close() {
    while (true) {
      AutoCloseable part;
      synchronized (started) {
        closed = true;
        part = started.poll();
      }
      if (part == null) {
        return;
      }
      stop(part);
    }
  }

  /** Whatever happens to one part, the others are stopped too. */
  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      System.err.println(part.getClass().getSimpleName() + " did not stop cleanly: " + e);
    }
  }
}
