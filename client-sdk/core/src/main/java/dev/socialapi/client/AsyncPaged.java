package dev.socialapi.client;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read page by page, without blocking. Nothing is sent until somebody reads; a page
 * is asked for when all items before it have been taken. Each reading begins anew; each page has
 * the deadline of a call.
 *
 * <p>Cursors that go in a circle end it with an {@link InvalidResponseException}, before three
 * times as many pages have come as there are.
 *
 * @param <T> what the list is of
 */
public final class AsyncPaged<T> {
  private final PageSource<?, T> source;

  private AsyncPaged(PageSource<?, T> source) {
    this.source = source;
  }

  static <P, T> AsyncPaged<T> of(
      Exchange exchange,
      Call call,
      Class<P> page,
      Function<P, List<T>> items,
      Function<P, Optional<String>> nextCursor) {
    return new AsyncPaged<>(new PageSource<>(exchange, call, page, items, nextCursor));
  }

  /** The page where the list begins; {@link Page#nextAsync} goes on from it. */
  public CompletableFuture<Page<T>> firstPage() {
    return source.fetchAsync(Cursors.NONE);
  }

  /** Hands over every item, in order, one after the other. Cancelling the result stops it. */
  public CompletableFuture<@Nullable Void> forEach(Consumer<? super T> action) {
    return forEachWhile(item -> {
      action.accept(item);
      return true;
    });
  }

  /**
   * Hands over items until {@code action} answers false, which is no failure. Cancelling the result
   * stops it, too.
   */
  public CompletableFuture<@Nullable Void> forEachWhile(Predicate<? super T> action) {
    Pending<@Nullable Void> result = new Pending<>();
    take(firstPage(), action, result);
    return result;
  }

  /** On another thread for each page: a list of any length needs no deeper a stack. */
  private static <T> void take(
      CompletableFuture<Page<T>> coming,
      Predicate<? super T> action,
      Pending<@Nullable Void> result) {
    result.waitFor(coming);
    var unused =
        coming.whenCompleteAsync((page, failure) -> {
          if (failure != null) {
            result.fail(failure);
            return;
          }
          result.guard(() -> {
            for (T item : page.items()) {
              if (result.isDone()) {
                return;
              }
              if (!action.test(item)) {
                result.complete(null);
                return;
              }
            }
            if (page.hasNext() && !result.isDone()) {
              take(page.nextAsync(), action, result);
            } else {
              result.complete(null);
            }
          });
        });
  }
}
