package dev.socialapi.client;

import dev.socialapi.client.model.Problem;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server answered, but not with what was asked for. Each status that the contract names has a
 * subclass; another 4xx is of this class itself.
 */
public class ApiResponseException extends SocialApiException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable String code;
  private final @Nullable String requestId;
  private final @Nullable Duration retryAfter;
  private final transient @Nullable HttpHeaders headers;
  private final transient @Nullable Problem problem;

  ApiResponseException(Refusal refusal) {
    super(refusal.message(), null, refusal.trail);
    this.status = refusal.status;
    this.code = refusal.code;
    this.requestId = refusal.requestId;
    this.retryAfter = refusal.retryAfter;
    this.headers = refusal.headers;
    this.problem = refusal.problem;
  }

  /** The HTTP status. */
  public final int status() {
    return status;
  }

  /**
   * The kind of problem, for programs: one of {@link ProblemCode}, or one that this version of the
   * client does not know. Empty when something in between answered that is not the API.
   */
  public final Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /**
   * The body as it came. Empty when it was no problem of the contract, for example a proxy's HTML
   * page.
   */
  public final Optional<Problem> problem() {
    return Optional.ofNullable(problem);
  }

  /** Names the request; quote it when asking for support. */
  public final Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /** For how long the server asks not to be asked again. */
  public final Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The headers of the answer. */
  public final HttpHeaders headers() {
    return headers == null ? Header.NONE : headers;
  }
}
