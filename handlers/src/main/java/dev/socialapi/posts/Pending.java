package dev.socialapi.posts;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * An answer that is waited for while other things are asked.
 *
 * <p>Plain threads and tasks: a cold start pays for every class of anything finer.
 */
public final class Pending<T> {
  private final FutureTask<T> task;

  private Pending(FutureTask<T> task) {
    this.task = task;
  }

  /** Asks at once, as soon as the executor can. */
  public static <T> Pending<T> of(Callable<T> question, Executor executor) {
    var task = new FutureTask<>(question);
    executor.execute(task);
    return new Pending<>(task);
  }

  /**
   * The answer, when it is there.
   *
   * @throws IllegalStateException if the question could not be answered
   */
  public T answer() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stream could not be read", e.getCause());
    }
  }
}
