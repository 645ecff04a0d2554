package dev.socialapi.client.signin;

/** Nobody has this address and this password. Which of them is wrong is not told. */
public final class WrongCredentialsException extends SignInException {
  private static final long serialVersionUID = 1L;

  WrongCredentialsException(Refusal refusal) {
    super("wrong e-mail address or password", refusal);
  }
}
