package dev.socialapi.client;

/** 400: the request breaks the contract; {@link #code()} says how. */
public class BadRequestException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  BadRequestException(Refusal refusal) {
    super(refusal);
  }
}
