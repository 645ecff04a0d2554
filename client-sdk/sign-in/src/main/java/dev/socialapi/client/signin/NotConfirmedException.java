package dev.socialapi.client.signin;

/** The sign-up waits for its code, see {@link SignIn#confirm}. */
public final class NotConfirmedException extends SignInException {
  private static final long serialVersionUID = 1L;

  NotConfirmedException(Refusal refusal) {
    super("the sign-up is not confirmed", refusal);
  }
}
