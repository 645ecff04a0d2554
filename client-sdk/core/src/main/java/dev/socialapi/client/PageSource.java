package dev.socialapi.client;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  /** {@code null} is where the call itself begins. */
  Page<T> fetch(@Nullable String cursor) {
    return page(cursor, exchange.send(call.query(CURSOR, cursor), type));
  }

  CompletableFuture<Page<T>> fetchAsync(@Nullable String cursor) {
    return exchange
        .sendAsync(call.query(CURSOR, cursor), type)
        .thenApply(response -> page(cursor, response));
  }

  private Page<T> page(@Nullable String cursor, ApiResponse<P> response) {
    String next = nextCursor.apply(response.body()).orElse(null);
    if (next != null && next.equals(cursor)) {
      throw new InvalidResponseException(
          "has the cursor that was asked for as the next one",
          response.status(),
          response.headers(),
          new Trail(call, 1 + response.retries(), false));
    }
    return new Page<>(this, items.apply(response.body()), next, response);
  }
}
