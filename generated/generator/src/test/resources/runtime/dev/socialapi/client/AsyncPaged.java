// The runtime as far as generated code calls it; the real one is in client-sdk/core.
package dev.socialapi.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

public final class AsyncPaged<T> {
  static <P, T> AsyncPaged<T> of(
      Exchange exchange,
      Call call,
      Class<P> page,
      Function<P, List<T>> items,
      Function<P, Optional<String>> nextCursor) {
    throw new UnsupportedOperationException();
  }
}
