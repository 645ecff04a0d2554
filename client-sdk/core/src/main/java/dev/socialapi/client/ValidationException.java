package dev.socialapi.client;

import dev.socialapi.client.model.Problem;
import dev.socialapi.client.model.ProblemError;
import java.util.List;

/** 400 {@code validation_failed}: members or parameters are not as the contract wants them. */
public final class ValidationException extends BadRequestException {
  private static final long serialVersionUID = 1L;

  ValidationException(Refusal refusal) {
    super(refusal);
  }

  /** Every violation, up to 100, each with the place where it is. */
  public List<ProblemError> violations() {
    return problem().map(Problem::errors).orElse(List.of());
  }
}
