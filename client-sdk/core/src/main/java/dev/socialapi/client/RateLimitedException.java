package dev.socialapi.client;

/**
 * 429: too many requests in a short time. {@link #retryAfter()} says when to come back; it was
 * obeyed unless retries or the deadline left no room.
 */
public final class RateLimitedException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  RateLimitedException(Refusal refusal) {
    super(refusal);
  }
}
