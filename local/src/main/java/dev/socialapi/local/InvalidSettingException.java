package dev.socialapi.local;

/** A setting that cannot be followed; the message is meant for a person. */
final class InvalidSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSettingException(String message) {
    super(message);
  }
}
