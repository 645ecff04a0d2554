package dev.socialapi.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What calls wait for between two attempts: all of it ends when the client is closed. */
final class Pauses {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Set<CompletableFuture<@Nullable Void>> underWay = ConcurrentHashMap.newKeySet();

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Waits; a closed client waits no more. */
  boolean isClosedWithin(Duration pause) throws InterruptedException {
    return closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Goes on after the pause, on another thread; at once when the client is closed, and never when
   * the result is done before.
   */
  void after(Duration pause, Pending<?> result, Runnable step) {
    var end = new CompletableFuture<@Nullable Void>();
    var unused =
        end.whenCompleteAsync((done, cancelled) -> {
          underWay.remove(end);
          if (cancelled == null && !result.isDone()) {
            step.run();
          }
        });
    underWay.add(end);
    result.waitFor(end);
    end.completeOnTimeout(null, pause.toNanos(), TimeUnit.NANOSECONDS);
    if (isClosed()) {
      end.complete(null);
    }
  }

  void close() {
    closed.countDown();
    underWay.forEach(end -> end.complete(null));
  }
}
