package dev.socialapi.local.gateway;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import dev.socialapi.local.gateway.routing.Arrival;
import java.util.Optional;

/** API Gateway's limits of size, whose answers cannot be configured; the body's is the server's. */
final class RequestLimits {
  /** [V] All header values together. */
  private static final int HEADER_BYTES = 10_240;

  /** [V] Path and query of a regional endpoint. */
  private static final int URL_LENGTH = 10_240;

  /** [V] What an authorizer can be asked for. */
  private static final int METHOD_ARN_LENGTH = 1_600;

  private RequestLimits() {}

  /** [K] The wording of both answers, and the status of the first. */
  static Optional<Answer> refusal(Arrival arrival) {
    Request request = arrival.request();
    if (headerBytes(request.headers()) > HEADER_BYTES) {
      return Optional.of(Answer.plain(431, "Request Header Fields Too Large"));
    }
    boolean tooLong = request.path().length() + request.query().length() > URL_LENGTH;
    if (tooLong || arrival.methodArn().length() > METHOD_ARN_LENGTH) {
      return Optional.of(Answer.plain(414, "Request-URI Too Long"));
    }
    return Optional.empty();
  }

  private static int headerBytes(Headers headers) {
    return headers.lines().stream().mapToInt(line -> line.value().length()).sum();
  }
}
