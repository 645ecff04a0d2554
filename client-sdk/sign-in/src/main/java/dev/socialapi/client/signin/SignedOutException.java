package dev.socialapi.client.signin;

/** The session is over: signed out, expired, or ended by the pool. It takes a new sign-in. */
public final class SignedOutException extends SignInException {
  private static final long serialVersionUID = 1L;

  private static final String MESSAGE = "the session is over";

  SignedOutException() {
    super(MESSAGE);
  }

  SignedOutException(Refusal refusal) {
    super(MESSAGE, refusal);
  }
}
