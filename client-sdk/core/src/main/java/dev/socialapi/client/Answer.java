package dev.socialapi.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** An HTTP response that has come in whole. */
final class Answer {
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(HttpResponse<?> response, byte[] body) {
    this.status = response.statusCode();
    this.headers = response.headers();
    this.body = body;
  }

  int status() {
    return status;
  }

  HttpHeaders headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  boolean isRedirect() {
    return status >= 300 && status < 400 && status != 304;
  }

  /**
   * Whether a fault of the server's may be over soon: it says so itself, by a time to come back, or
   * it is what something on the way says that could not reach it.
   */
  boolean isPassing() {
    switch (status) {
      case 502:
      case 503:
      case 504:
        return true;
      default:
        return status >= 500 && retryAfter().isPresent();
    }
  }

  /** {@code application/json} and {@code application/*+json}. */
  boolean isJson() {
    String type = contentType();
    return type.equals("application/json")
        || (type.startsWith("application/") && type.endsWith("+json"));
  }

  /** Without parameters, in lower case; {@code ""} if there is none. */
  String contentType() {
    String type = headers.firstValue(Header.CONTENT_TYPE).orElse("");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  Optional<String> requestId() {
    return headers.firstValue(Header.REQUEST_ID);
  }

  Optional<Duration> retryAfter() {
    return RetryAfter.of(headers, Clock.systemUTC().instant());
  }

  /** How the body begins, fit for a message. */
  String excerpt() {
    return Excerpt.of(body);
  }
}
