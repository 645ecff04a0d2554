package dev.socialapi.client.signin;

/**
 * The user pool refuses for another reason: it does not know the client id, for example, or does
 * not take what was sent for an e-mail address.
 */
public final class SignInRefusedException extends SignInException {
  private static final long serialVersionUID = 1L;

  private final String code;

  SignInRefusedException(String code, Refusal refusal) {
    super("the user pool refuses: " + code + ": " + refusal.reason(), refusal);
    this.code = code;
  }

  /** Cognito's name of the error, like {@code ResourceNotFoundException}. */
  public String code() {
    return code;
  }
}
