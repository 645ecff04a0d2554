package dev.socialapi.client;

import java.net.http.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A good answer with its status and headers.
 *
 * @param <T> what it brings; {@code Void} when it has no body
 */
public final class ApiResponse<T> {
  private final Answer answer;
  private final @Nullable T body;
  private final int retries;

  ApiResponse(Answer answer, @Nullable T body, int retries) {
    this.answer = answer;
    this.body = body;
    this.retries = retries;
  }

  /** The HTTP status. */
  public int status() {
    return answer.status();
  }

  /** All headers. */
  public HttpHeaders headers() {
    return answer.headers();
  }

  /** What the answer brings; {@code null} where it is {@code Void}. */
  @SuppressWarnings("NullAway") // null is the only value of Void
  public T body() {
    return body;
  }

  /**
   * The body as it came, for members that this version of the client does not know and its types do
   * not keep, those of a page for example; empty if there is none. A copy.
   */
  public byte[] rawBody() {
    return answer.body().clone();
  }

  /** The same answer, read as something else. */
  <U> ApiResponse<U> as(U other) {
    return new ApiResponse<>(answer, other, retries);
  }

  /**
   * The version of what was read or written, for {@link RequestOptions.Builder#ifMatch} and for
   * conditional reads.
   */
  public Optional<String> eTag() {
    return headers().firstValue(Header.ETAG);
  }

  /** Names the request; quote it when asking for support. */
  public Optional<String> requestId() {
    return answer.requestId();
  }

  /** The path of what was created. */
  public Optional<String> location() {
    return headers().firstValue(Header.LOCATION);
  }

  /**
   * Whether the idempotency key was used before: nothing was done now, this is the answer of the
   * first time.
   */
  public boolean replayed() {
    return headers().firstValue(Header.IDEMPOTENT_REPLAYED).filter("true"::equals).isPresent();
  }

  /** How often the request was sent again. */
  public int retries() {
    return retries;
  }

  /** Without the body, which may be long or secret. */
  @Override
  public String toString() {
    return "ApiResponse[status="
        + status()
        + ", requestId="
        + requestId().orElse("none")
        + ", retries="
        + retries
        + "]";
  }
}
