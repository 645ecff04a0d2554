package dev.socialapi.client;

import java.net.http.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * There was an answer that is none of the API's: no JSON, a required member missing, too large, a
 * redirect. Never retried.
 */
public final class InvalidResponseException extends SocialApiException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient @Nullable HttpHeaders headers;

  InvalidResponseException(String message, int status, HttpHeaders headers, Trail trail) {
    super(status + " " + message, null, trail);
    this.status = status;
    this.headers = headers;
  }

  /** The HTTP status. A change that was answered 2xx has been made. */
  public int status() {
    return status;
  }

  /** Names the request; quote it when asking for support. */
  public Optional<String> requestId() {
    return headers().firstValue(Header.REQUEST_ID);
  }

  /** The headers of the answer. */
  public HttpHeaders headers() {
    return headers == null ? Header.NONE : headers;
  }
}
