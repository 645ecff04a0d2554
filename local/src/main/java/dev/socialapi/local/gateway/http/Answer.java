package dev.socialapi.local.gateway.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;

/** An HTTP response. */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, Headers headers, byte[] body) {
  private static final String CONTENT_TYPE = "Content-Type";

  public Answer {
    requireNonNull(headers, "headers is null");
    requireNonNull(body, "body is null");
  }

  public static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, Headers.NONE.plus(CONTENT_TYPE, contentType), body);
  }

  /** What AWS answers where nothing can be configured: a message in JSON. */
  public static Answer plain(int status, String message) {
    String json = JsonNodeFactory.instance.objectNode().put("message", message).toString();
    return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** With this header instead of any of that name. */
  public Answer with(String name, String value) {
    return new Answer(status, headers.with(name, value), body);
  }
}
