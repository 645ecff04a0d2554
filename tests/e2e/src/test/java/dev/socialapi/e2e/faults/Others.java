package dev.socialapi.e2e.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Those who write while somebody reads: each does the same turn again and again, until closed. */
final class Others implements AutoCloseable {
  private final AtomicBoolean done = new AtomicBoolean();
  private final ExecutorService threads;
  private final List<Other> all;

  Others(Runnable... turns) {
    this.threads = Executors.newFixedThreadPool(turns.length);
    this.all = Arrays.stream(turns).map(this::start).toList();
  }

  private Other start(Runnable turn) {
    var ended = new AtomicInteger();
    var running =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                turn.run();
                ended.incrementAndGet();
              }
            },
            threads);
    return new Other(ended, running);
  }

  /** Until each has done a whole turn from now on, or failed. */
  void awaitTurns() throws InterruptedException {
    for (Other other : all) {
      // The one that is under way, and another one.
      int enough = other.ended.get() + 2;
      while (other.ended.get() < enough && !other.running.isDone()) {
        Thread.sleep(Duration.ofMillis(5));
      }
    }
  }

  /** Lets each end its turn, and fails where one has failed. */
  @Override
  public void close() {
    done.set(true);
    try (threads) {
      for (Other other : all) {
        other.running.join();
      }
    }
  }

  private record Other(AtomicInteger ended, CompletableFuture<Void> running) {}
}
