package dev.socialapi.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Both ways to call end alike: tests of what a call ends with run on each. */
enum Way {
  BLOCKING {
    @Override
    <T> T call(
        SocialClient client,
        Function<SocialClient, T> blocking,
        Function<SocialAsyncClient, CompletableFuture<T>> async) {
      return blocking.apply(client);
    }
  },
  ASYNC {
    @Override
    <T> T call(
        SocialClient client,
        Function<SocialClient, T> blocking,
        Function<SocialAsyncClient, CompletableFuture<T>> async) {
      try {
        return async.apply(client.async()).orTimeout(30, TimeUnit.SECONDS).join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof SocialApiException cause) {
          throw cause;
        }
        throw e;
      }
    }
  };

  abstract <T> T call(
      SocialClient client,
      Function<SocialClient, T> blocking,
      Function<SocialAsyncClient, CompletableFuture<T>> async);
}
