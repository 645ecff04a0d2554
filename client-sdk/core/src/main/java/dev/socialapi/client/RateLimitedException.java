package dev.socialapi.client;

/** 429: too many requests in a short time, also after waiting as {@link #retryAfter()} says. */
public final class RateLimitedException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  RateLimitedException(Refusal refusal) {
    super(refusal);
  }
}
