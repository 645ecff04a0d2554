package dev.socialapi.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries a problem up to the pipeline. Stackless: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final @Nullable String tokenId;

  ProblemException(ProblemCode code, @Nullable String tokenId) {
    super(code.wire(), null, false, false);
    this.code = code;
    this.tokenId = tokenId;
  }

  public ProblemCode code() {
    return code;
  }

  /** The token that was created the first time, where that is the problem. */
  public Optional<String> tokenId() {
    return Optional.ofNullable(tokenId);
  }
}
