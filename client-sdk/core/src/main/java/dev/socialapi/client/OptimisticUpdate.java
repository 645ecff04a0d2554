package dev.socialapi.client;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads, changes, and writes on the condition that nobody else has written in between; if somebody
 * has, begins again. All rounds share one deadline.
 */
final class OptimisticUpdate<R, B> {
  private static final int MAX_ROUNDS = 5;

  private final Exchange exchange;
  private final Call read;
  private final Class<R> type;
  private final Function<R, @Nullable B> change;
  private final Function<B, Call> write;
  private final Deadline deadline;

  OptimisticUpdate(
      Exchange exchange,
      Call read,
      Class<R> type,
      Function<R, @Nullable B> change,
      Function<B, Call> write) {
    this.exchange = exchange;
    this.read = read;
    this.type = type;
    this.change = change;
    this.write = write;
    this.deadline = exchange.deadline(read);
  }

  /**
   * What a cache would answer may be older than the last write, and then every round would be. No
   * cache has been asked with this condition before (the contract's caching rules).
   */
  private Call freshRead() {
    return read.ifNoneMatch("\"" + UUID.randomUUID() + "\"");
  }

  R run() {
    for (int round = 1; ; round++) {
      ApiResponse<R> current = exchange.send(freshRead(), type, deadline);
      B changed = change.apply(current.body());
      if (changed == null) {
        return current.body();
      }
      try {
        return exchange.send(conditional(changed, current), type, deadline).body();
      } catch (PreconditionFailedException e) {
        pause(round, e);
      }
    }
  }

  private void pause(int round, PreconditionFailedException overtaken) {
    Duration pause = Backoff.after(round);
    if (isLast(round, pause)) {
      throw overtaken;
    }
    try {
      if (exchange.pauses().isClosedWithin(pause)) {
        throw overtaken;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(e, new Trail(read, round, false));
    }
  }

  CompletableFuture<R> runAsync() {
    Pending<R> result = new Pending<>();
    round(1, result);
    return result;
  }

  private void round(int round, Pending<R> result) {
    result.guard(() -> {
      CompletableFuture<ApiResponse<R>> reading = exchange.sendAsync(freshRead(), type, deadline);
      result.waitFor(reading);
      var unused =
          reading.whenComplete((current, failure) -> {
            if (failure != null) {
              result.fail(failure);
            } else {
              result.guard(() -> write(round, current, result));
            }
          });
    });
  }

  private void write(int round, ApiResponse<R> current, Pending<R> result) {
    B changed = change.apply(current.body());
    if (changed == null) {
      result.complete(current.body());
      return;
    }
    CompletableFuture<ApiResponse<R>> writing =
        exchange.sendAsync(conditional(changed, current), type, deadline);
    result.waitFor(writing);
    var unused =
        writing.whenComplete((written, failure) -> {
          Duration pause = Backoff.after(round);
          if (failure == null) {
            result.complete(written.body());
          } else if (Pending.cause(failure) instanceof PreconditionFailedException
              && !isLast(round, pause)) {
            exchange.pauses().after(pause, result, () -> next(round, failure, result));
          } else {
            result.fail(failure);
          }
        });
  }

  private void next(int round, Throwable overtaken, Pending<R> result) {
    if (exchange.pauses().isClosed()) {
      result.fail(overtaken);
    } else {
      round(round + 1, result);
    }
  }

  private boolean isLast(int round, Duration pause) {
    return round == MAX_ROUNDS || !deadline.allows(pause);
  }

  private Call conditional(B changed, ApiResponse<R> current) {
    String eTag =
        current
            .eTag()
            .orElseThrow(() ->
                new InvalidResponseException(
                    "has no ETag",
                    current.status(),
                    current.headers(),
                    new Trail(read, 1 + current.retries(), false)));
    return write.apply(changed).ifMatch(eTag);
  }
}
