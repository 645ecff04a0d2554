package dev.socialapi.client;

/** 413: the request is too large. */
public final class PayloadTooLargeException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  PayloadTooLargeException(Refusal refusal) {
    super(refusal);
  }
}
