package dev.socialapi.local.process;

/** A child process that could not be brought up; the message is meant for a person. */
public final class ChildProcessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ChildProcessException(String message) {
    super(message);
  }
}
