package dev.socialapi.client.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user pool did not do. All kinds are unchecked and stand below this class. None
 * says an address, a password, a code or a token.
 */
public abstract class SignInException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String requestId;

  SignInException(String message) {
    super(message);
    this.requestId = null;
  }

  SignInException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.requestId = null;
  }

  SignInException(String message, Refusal refusal) {
    super(message);
    this.requestId = refusal.requestId();
  }

  /** What the pool calls the request, for a question to AWS; empty if it did not answer. */
  public final Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
