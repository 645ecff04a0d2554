package dev.socialapi.client.signin;

/** The password breaks the pool's rules. */
public final class PasswordRefusedException extends SignInException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  PasswordRefusedException(Refusal refusal) {
    super("the password is refused: " + refusal.reason(), refusal);
    this.reason = refusal.reason();
  }

  /** Which rule, in the pool's words (English). */
  public String reason() {
    return reason;
  }
}
