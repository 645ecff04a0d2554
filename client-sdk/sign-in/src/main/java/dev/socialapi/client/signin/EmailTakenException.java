package dev.socialapi.client.signin;

/** The address has an account. */
public final class EmailTakenException extends SignInException {
  private static final long serialVersionUID = 1L;

  EmailTakenException(Refusal refusal) {
    super("the e-mail address is taken", refusal);
  }
}
