package dev.socialapi.client.signin;

/** The user pool has been asked too often, by this user or by all; it helps to wait. */
public final class TooManyAttemptsException extends SignInException {
  private static final long serialVersionUID = 1L;

  TooManyAttemptsException(Refusal refusal) {
    super("too many attempts", refusal);
  }
}
