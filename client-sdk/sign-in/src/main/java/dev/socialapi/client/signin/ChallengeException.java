package dev.socialapi.client.signin;

/** The user pool asks for more than a password, which is not for this class to give. */
public final class ChallengeException extends SignInException {
  private static final long serialVersionUID = 1L;

  /** The password has to be set anew: {@link SignIn#forgotPassword}. */
  public static final String PASSWORD_RESET_REQUIRED = "PASSWORD_RESET_REQUIRED";

  private final String challenge;

  ChallengeException(String challenge) {
    super(message(challenge));
    this.challenge = challenge;
  }

  private ChallengeException(String challenge, Refusal refusal) {
    super(message(challenge), refusal);
    this.challenge = challenge;
  }

  static ChallengeException passwordReset(Refusal refusal) {
    return new ChallengeException(PASSWORD_RESET_REQUIRED, refusal);
  }

  /**
   * Cognito's name of it, like {@code SOFTWARE_TOKEN_MFA} or {@code NEW_PASSWORD_REQUIRED}, or
   * {@link #PASSWORD_RESET_REQUIRED}.
   */
  public String challenge() {
    return challenge;
  }

  private static String message(String challenge) {
    return "the user pool asks for more than a password: " + challenge;
  }
}
