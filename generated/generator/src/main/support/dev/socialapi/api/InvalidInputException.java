package dev.socialapi.api;

import java.util.List;

/** A request that breaks the contract, in every way listed. Stackless: an answer, not a fault. */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public InvalidInputException(List<Violation> violations) {
    super(null, null, false, false);
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }

  @Override
  public String getMessage() {
    return violations.toString();
  }
}
