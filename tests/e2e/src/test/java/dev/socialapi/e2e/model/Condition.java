package dev.socialapi.e2e.model;

import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.RequestOptions;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of {@code If-Match} or {@code If-None-Match}.
 *
 * @param strong whether it matches by strong comparison
 * @param weak whether it matches by weak comparison
 */
record Condition(@Nullable String header, boolean strong, boolean weak) {
  static final Condition NONE = new Condition(null, true, false);

  static Condition of(int kind, long version) {
    String current = "\"" + version + "\"";
    return switch (kind) {
      case 0 -> new Condition("*", true, true);
      case 1 -> new Condition("W/" + current, false, true);
      case 2 -> new Condition("\"0\", " + current, true, true);
      case 3 -> new Condition("\"" + (version + 1) + "\"", false, false);
      case 4 -> new Condition("garbage", false, false);
      default -> new Condition(current, true, true);
    };
  }

  RequestOptions asIfMatch() {
    return header == null
        ? RequestOptions.none()
        : RequestOptions.builder().ifMatch(header).build();
  }

  /** What a read is answered, with this as its {@code If-None-Match}. */
  <T> Answer<T> read(
      Function<RequestOptions, ApiResponse<T>> always,
      Function<String, Optional<ApiResponse<T>>> ifChanged) {
    return header == null
        ? Answer.of(() -> always.apply(RequestOptions.none()))
        : Answer.ofIfChanged(() -> ifChanged.apply(header));
  }

  boolean failsAsIfMatch() {
    return !strong;
  }

  boolean matchesAsIfNoneMatch() {
    return header != null && weak;
  }
}
