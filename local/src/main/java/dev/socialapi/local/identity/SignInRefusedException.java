package dev.socialapi.local.identity;

/** The user pool lets nobody in with this; the message is for whoever tried. */
public final class SignInRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SignInRefusedException(String message) {
    super(message);
  }
}
