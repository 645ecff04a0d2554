package dev.socialapi.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A future that gives up what it waits for as soon as it is cancelled, or completed by somebody
 * else. So do the futures that depend on it.
 */
final class Pending<T> extends CompletableFuture<T> {
  private volatile @Nullable Future<?> source;

  /** What is under way now. */
  void waitFor(Future<?> stage) {
    source = stage;
    if (isDone()) {
      stage.cancel(true);
    }
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    Pending<U> dependent = new Pending<>();
    dependent.source = this;
    return dependent;
  }

  @Override
  public boolean complete(@Nullable T value) {
    return released(super.complete(value));
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    return released(super.completeExceptionally(failure));
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return released(super.cancel(mayInterruptIfRunning));
  }

  /** Completes with the failure of another stage. */
  void fail(Throwable failure) {
    completeExceptionally(cause(failure));
  }

  /** Whatever goes wrong, the result hears of it. */
  void guard(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private boolean released(boolean changed) {
    Future<?> stage = source;
    if (changed && stage != null) {
      stage.cancel(true);
    }
    return changed;
  }

  /** A failure without what stages wrap it in. */
  static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }
}
