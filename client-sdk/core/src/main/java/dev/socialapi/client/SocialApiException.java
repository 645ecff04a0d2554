package dev.socialapi.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not bring what was asked for. All kinds are unchecked and stand below this class.
 */
public abstract class SocialApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Operation operation;
  private final int attempts;
  private final boolean mayBeDone;

  SocialApiException(String message, @Nullable Throwable cause, Trail trail) {
    super(
        trail.operation.id()
            + ": "
            + message
            + (trail.attempts > 1 ? " [" + trail.attempts + " attempts]" : ""),
        cause);
    this.operation = trail.operation;
    this.attempts = trail.attempts;
    this.mayBeDone = trail.mayBeDone;
  }

  /** What was called. */
  public final Operation operation() {
    return operation;
  }

  /** How many requests were sent, or were tried to be sent. */
  public final int attempts() {
    return attempts;
  }

  /**
   * Whether the change that was asked for may have been made all the same, by this attempt or an
   * earlier one whose answer was lost. A refusal may then be the caller's own doing: a {@link
   * NotFoundException} of what was deleted, a {@link ForbiddenException} of an account that is.
   * Never for reads.
   */
  public final boolean mayBeDone() {
    return mayBeDone;
  }
}
