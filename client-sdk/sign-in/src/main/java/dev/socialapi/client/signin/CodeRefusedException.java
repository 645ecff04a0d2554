package dev.socialapi.client.signin;

/** The code is wrong or too old, or nobody waits for one. */
public final class CodeRefusedException extends SignInException {
  private static final long serialVersionUID = 1L;

  CodeRefusedException(Refusal refusal) {
    super("the code is wrong or too old, or nobody waits for one", refusal);
  }
}
