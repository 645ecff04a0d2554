package dev.socialapi.problem;

/** Carries a problem up to the pipeline. Stackless: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;

  ProblemException(ProblemCode code) {
    super(code.wire(), null, false, false);
    this.code = code;
  }

  public ProblemCode code() {
    return code;
  }
}
