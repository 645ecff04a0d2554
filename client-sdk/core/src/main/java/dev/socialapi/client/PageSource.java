package dev.socialapi.client;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Fetches the pages of one list.
 *
 * @param <P> the contract's type of a page
 * @param <T> what the list is of
 */
final class PageSource<P, T> {
  private static final String CURSOR = "cursor";

  private final Exchange exchange;
  private final Call call;
  private final Class<P> type;
  private final Function<P, List<T>> items;
  private final Function<P, Optional<String>> nextCursor;

  PageSource(
      Exchange exchange,
      Call call,
      Class<P> type,
      Function<P, List<T>> items,
      Function<P, Optional<String>> nextCursor) {
    this.exchange = exchange;
    this.call = call;
    this.type = type;
    this.items = items;
    this.nextCursor = nextCursor;
  }

  /** The page of the last cursor; where the call itself begins if none came yet. */
  Page<T> fetch(Cursors before) {
    return page(before, exchange.send(call.query(CURSOR, before.last()), type));
  }

  CompletableFuture<Page<T>> fetchAsync(Cursors before) {
    return exchange
        .sendAsync(call.query(CURSOR, before.last()), type)
        .thenApply(response -> page(before, response));
  }

  private Page<T> page(Cursors before, ApiResponse<P> response) {
    String next = nextCursor.apply(response.body()).orElse(null);
    if (next != null && before.goInACircle(next)) {
      throw new InvalidResponseException(
          "has a cursor as the next one that came before",
          response.status(),
          response.headers(),
          new Trail(call, 1 + response.retries(), false));
    }
    return new Page<>(
        this, response.as(items.apply(response.body())), next == null ? null : before.and(next));
  }
}
