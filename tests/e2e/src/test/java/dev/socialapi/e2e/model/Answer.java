package dev.socialapi.e2e.model;

import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.ApiResponseException;
import dev.socialapi.client.Page;
import dev.socialapi.client.model.Problem;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the client was answered.
 *
 * @param problem none after a success
 */
record Answer<T>(int status, Optional<T> body, Optional<Problem> problem, HttpHeaders headers) {
  static <T> Answer<T> of(Supplier<ApiResponse<T>> call) {
    return orRefusal(() -> success(call.get()));
  }

  /** Of 304 the client tells nothing else. */
  static <T> Answer<T> ofIfChanged(Supplier<Optional<ApiResponse<T>>> call) {
    return orRefusal(() -> call.get().map(Answer::success).orElseGet(Answer::unchanged));
  }

  static <T> Answer<Page<T>> ofPage(Supplier<Page<T>> call) {
    return orRefusal(() -> {
      Page<T> page = call.get();
      return success(page.response()).with(Optional.of(page));
    });
  }

  private static <T> Answer<T> success(ApiResponse<T> response) {
    return new Answer<>(
        response.status(),
        Optional.ofNullable(response.body()),
        Optional.empty(),
        response.headers());
  }

  private static <T> Answer<T> unchanged() {
    HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
    return new Answer<>(304, Optional.empty(), Optional.empty(), none);
  }

  private static <T> Answer<T> orRefusal(Supplier<Answer<T>> call) {
    try {
      return call.get();
    } catch (ApiResponseException e) {
      return new Answer<>(e.status(), Optional.empty(), e.problem(), e.headers());
    }
  }

  /** The same without a body, or with another one. */
  <U> Answer<U> with(Optional<U> other) {
    return new Answer<>(status, other, problem, headers);
  }

  T get() {
    return body.orElseThrow();
  }

  /** Status and problem code. */
  String outcome() {
    return (status + " " + problem.map(Problem::code).orElse("")).strip();
  }

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The version that the entity tag names. */
  long version() {
    return Long.parseLong(header("ETag").orElseThrow().replace("\"", ""));
  }
}
