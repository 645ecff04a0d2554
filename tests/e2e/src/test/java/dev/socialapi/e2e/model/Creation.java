package dev.socialapi.e2e.model;

import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.SocialClient;
import dev.socialapi.e2e.system.RunningSystem;
import org.jspecify.annotations.Nullable;

/** Something that is to be created. */
@FunctionalInterface
interface Creation<T> {
  ApiResponse<T> send(SocialClient api, RequestOptions options);

  /** With the key, or else with none at all: of itself the client would send one. */
  static <T> Answer<T> of(
      RunningSystem system, Caller caller, @Nullable String key, Creation<T> creation) {
    return key == null
        ? Answer.of(
            () -> creation.send(system.keylessClient(caller.accessToken()), RequestOptions.none()))
        : Answer.of(() ->
            creation.send(caller.api(), RequestOptions.builder().idempotencyKey(key).build()));
  }
}
