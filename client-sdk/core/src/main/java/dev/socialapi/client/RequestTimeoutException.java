package dev.socialapi.client;

import org.jspecify.annotations.Nullable;

/** An attempt took longer than {@code timeout}, and so did those before it. */
public class RequestTimeoutException extends SocialApiException {
  private static final long serialVersionUID = 1L;

  RequestTimeoutException(String message, @Nullable Throwable cause, Trail trail) {
    super(message, cause, trail);
  }
}
