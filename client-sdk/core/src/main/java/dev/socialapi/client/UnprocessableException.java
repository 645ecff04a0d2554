package dev.socialapi.client;

/** 422: well-formed, but against a rule; {@link #code()} says which. */
public final class UnprocessableException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  UnprocessableException(Refusal refusal) {
    super(refusal);
  }
}
