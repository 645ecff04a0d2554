package dev.socialapi.client;

import org.jspecify.annotations.Nullable;

/** The call's {@code deadline} came in the middle of an attempt, or before one began. */
public final class DeadlineExceededException extends RequestTimeoutException {
  private static final long serialVersionUID = 1L;

  DeadlineExceededException(String message, @Nullable Throwable cause, Trail trail) {
    super(message, cause, trail);
  }
}
