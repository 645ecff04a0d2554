package dev.socialapi.client.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * There was no answer, none in time, one that says that the user pool is out of order, or one that
 * no user pool gives. What was asked for may have been done.
 */
public final class SignInUnavailableException extends SignInException {
  private static final long serialVersionUID = 1L;

  SignInUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  private SignInUnavailableException(String message) {
    super(message);
  }

  private SignInUnavailableException(String message, Refusal refusal) {
    super(message, refusal);
  }

  static SignInUnavailableException outOfOrder(Refusal refusal) {
    return new SignInUnavailableException("the user pool answered " + refusal.status(), refusal);
  }

  static SignInUnavailableException of(SdkClientException failure) {
    if (failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException) {
      return new SignInUnavailableException("the user pool did not answer in time");
    }
    if (failure instanceof AbortedException) {
      return new SignInUnavailableException("interrupted while waiting for the user pool");
    }
    return ofBrokenConnection(failure);
  }

  /** The SDK's way to say that the answer was no HTTP. */
  static SignInUnavailableException of(UncheckedIOException failure) {
    return ofBrokenConnection(failure);
  }

  private static SignInUnavailableException ofBrokenConnection(Throwable failure) {
    IOException broken = brokenConnection(failure);
    return broken == null
        ? unintelligible()
        : new SignInUnavailableException("no answer from the user pool: " + broken, broken);
  }

  /** Says nothing of what was answered: it may be a token. */
  static SignInUnavailableException unintelligible() {
    return new SignInUnavailableException("no answer that a user pool gives");
  }

  /** The exceptions of JSON readers, which quote it, are I/O exceptions too, but not Java's own. */
  private static @Nullable IOException brokenConnection(Throwable failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          && cause.getClass().getModule().equals(IOException.class.getModule())) {
        return (IOException) cause;
      }
    }
    return null;
  }
}
