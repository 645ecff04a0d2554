package dev.socialapi.client;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where asynchronous calls ask a token supplier, which may block: neither on their callers' threads
 * nor on those that all futures share. There are few of them, and none when nobody asks; a call
 * that finds all of them busy waits for its turn.
 */
final class SupplierThreads implements Executor {
  private static final int MAX = 4;
  private static final int IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  SupplierThreads() {
    threads =
        new ThreadPoolExecutor(
            MAX,
            MAX,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              var thread = new Thread(task, "social-api-token");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }
}
