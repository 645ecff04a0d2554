package dev.socialapi.http;

import static java.util.Objects.requireNonNull;

import dev.socialapi.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP answer.
 *
 * @param body UTF-8; empty where HTTP or the contract has none
 * @param problem what it says is wrong, if anything
 */
public record Response(
    int status, Map<String, String> headers, Optional<byte[]> body, Optional<ProblemCode> problem) {
  public Response {
    headers = Map.copyOf(headers);
    requireNonNull(body, "body");
    requireNonNull(problem, "problem");
  }

  /** The body as text. */
  public Optional<String> text() {
    return body.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
