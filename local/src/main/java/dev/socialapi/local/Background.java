package dev.socialapi.local;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Steps that run beside each other, each on a virtual thread. */
final class Background implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  <T> Step<T> start(Callable<T> step) {
    return new Step<>(threads.submit(step));
  }

  /** Waits for all steps. */
  @Override
  public void close() {
    threads.close();
  }

  /** A step under way. */
  record Step<T>(Future<T> future) {
    /** Waits for the step, and throws what it has thrown. */
    T result() throws Exception {
      try {
        return future.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Exception cause) {
          throw cause;
        }
        throw e;
      }
    }
  }
}
