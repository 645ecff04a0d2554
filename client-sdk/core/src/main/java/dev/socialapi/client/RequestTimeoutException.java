package dev.socialapi.client;

import org.jspecify.annotations.Nullable;

/** The last attempt took longer than {@code timeout}. */
public class RequestTimeoutException extends SocialApiException {
  private static final long serialVersionUID = 1L;

  RequestTimeoutException(String message, @Nullable Throwable cause, Trail trail) {
    super(message, cause, trail);
  }
}
