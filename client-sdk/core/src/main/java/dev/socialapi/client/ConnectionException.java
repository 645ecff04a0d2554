package dev.socialapi.client;

import org.jspecify.annotations.Nullable;

/** There was no answer: no connection, or one that broke. */
public final class ConnectionException extends SocialApiException {
  private static final long serialVersionUID = 1L;

  ConnectionException(String message, @Nullable Throwable cause, Trail trail) {
    super(message, cause, trail);
  }
}
