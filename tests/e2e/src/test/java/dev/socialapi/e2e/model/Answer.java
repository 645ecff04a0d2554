package dev.socialapi.e2e.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.client.ApiException;
import dev.socialapi.client.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the client was answered.
 *
 * @param problem the problem's members; none after a success
 */
record Answer<T>(
    int status, Optional<T> body, Map<String, Object> problem, Map<String, List<String>> headers) {
  interface Call<T> {
    ApiResponse<T> send() throws ApiException;
  }

  static <T> Answer<T> of(Call<T> call) {
    try {
      ApiResponse<T> response = call.send();
      return new Answer<>(
          response.getStatusCode(),
          Optional.ofNullable(response.getData()),
          Map.of(),
          response.getHeaders());
    } catch (ApiException e) {
      return new Answer<>(
          e.getCode(),
          Optional.empty(),
          problem(e.getResponseBody()),
          Optional.ofNullable(e.getResponseHeaders()).map(HttpHeaders::map).orElse(Map.of()));
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
    return (status + " " + problem.getOrDefault("code", "")).strip();
  }

  Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().getFirst())
        .findFirst();
  }

  /** The version that the entity tag names. */
  long version() {
    return Long.parseLong(header("ETag").orElseThrow().replace("\"", ""));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> problem(String body) {
    try {
      return body == null || body.isEmpty()
          ? Map.of()
          : new ObjectMapper().readValue(body, Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(body, e);
    }
  }
}
