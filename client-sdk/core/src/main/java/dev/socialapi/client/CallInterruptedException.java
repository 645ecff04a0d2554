package dev.socialapi.client;

/**
 * The calling thread was interrupted, and the request given up. The thread's interrupt status is
 * set again.
 */
public final class CallInterruptedException extends SocialApiException {
  private static final long serialVersionUID = 1L;

  CallInterruptedException(InterruptedException cause, Trail trail) {
    super("interrupted", cause, trail);
  }
}
