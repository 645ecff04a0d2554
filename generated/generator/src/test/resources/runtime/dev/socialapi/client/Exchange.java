// The runtime as far as generated code calls it; the real one is in client-sdk/core.
package dev.socialapi.client;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class Exchange {
  <T> ApiResponse<T> send(Call call, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  <T> CompletableFuture<ApiResponse<T>> sendAsync(Call call, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  <T> Optional<ApiResponse<T>> sendIfChanged(Call call, String eTag, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  <T> CompletableFuture<Optional<ApiResponse<T>>> sendIfChangedAsync(
      Call call, String eTag, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  <R, B> R update(
      Call read, Class<R> type, Function<R, @Nullable B> change, Function<B, Call> write) {
    throw new UnsupportedOperationException();
  }

  <R, B> CompletableFuture<R> updateAsync(
      Call read, Class<R> type, Function<R, @Nullable B> change, Function<B, Call> write) {
    throw new UnsupportedOperationException();
  }
}
