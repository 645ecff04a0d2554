package dev.socialapi.local.gateway;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.ContentCoding;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.GatewayError;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Bodies that travel compressed: requests of whoever likes to, answers from a size on.
 *
 * @param smallest in bytes; empty if no answer is compressed
 */
record Compression(OptionalInt smallest) {
  private static final String CONTENT_ENCODING = "Content-Encoding";

  /** [K] The limit of a body holds for what becomes of it too. */
  private static final int BODY_BYTES = 10 * 1024 * 1024;

  Compression {
    requireNonNull(smallest, "smallest is null");
  }

  /**
   * [V] The integration sees the body without its coding, [K] and nothing of there having been one.
   */
  static Call decoded(Call call) {
    Optional<String> name = call.headers().last(CONTENT_ENCODING);
    if (name.isEmpty() || name.get().equalsIgnoreCase("identity")) {
      return call;
    }
    ContentCoding coding =
        ContentCoding.named(name.get()).orElseThrow(GatewayError::unsupportedMediaType);
    Request request = call.arrival().request();
    return call.with(
        request.with(request.headers().without(CONTENT_ENCODING), body(coding, request)));
  }

  private static byte[] body(ContentCoding coding, Request request) {
    byte[] body;
    try {
      body = coding.decode(request.body(), BODY_BYTES + 1);
    } catch (IOException _) {
      throw GatewayError.badRequest();
    }
    if (body.length > BODY_BYTES) {
      throw GatewayError.requestTooLarge();
    }
    return body;
  }

  /** [V] Only for who names a coding; not what the integration has coded itself. */
  Answer encoded(Answer answer, Headers request) {
    Optional<ContentCoding> coding = request.last("Accept-Encoding").flatMap(Compression::first);
    if (coding.isEmpty()
        || smallest.isEmpty()
        || answer.body().length < smallest.getAsInt()
        || answer.headers().last(CONTENT_ENCODING).isPresent()) {
      return answer;
    }
    return new Answer(answer.status(), answer.headers(), coding.get().encode(answer.body()))
        .with(CONTENT_ENCODING, coding.get().wire());
  }

  /** [K] The first that is known, unless it is refused by a weight of zero. */
  private static Optional<ContentCoding> first(String accepted) {
    return Arrays.stream(accepted.split(",", -1))
        .filter(entry -> !entry.matches(".*;\\s*q=0(\\.0*)?\\s*"))
        .map(entry -> entry.split(";", 2)[0].strip())
        .flatMap(name -> ContentCoding.named(name).stream())
        .findFirst();
  }
}
