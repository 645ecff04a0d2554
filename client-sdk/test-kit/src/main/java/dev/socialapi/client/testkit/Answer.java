package dev.socialapi.client.testkit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A status with headers and a body. Names of headers have no case. */
final class Answer {
  private final int status;
  private final Map<String, String> headers;
  private final @Nullable String body;

  Answer(int status, Map<String, String> headers, @Nullable String body) {
    this.status = status;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.headers.putAll(headers);
    this.body = body;
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  @Nullable String body() {
    return body;
  }

  Answer with(Map<String, String> others) {
    Answer answer = new Answer(status, headers, body);
    answer.headers.putAll(others);
    return answer;
  }
}
