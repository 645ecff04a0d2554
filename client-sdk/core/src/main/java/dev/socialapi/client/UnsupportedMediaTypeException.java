package dev.socialapi.client;

/** 415: the server does not read what was sent. */
public final class UnsupportedMediaTypeException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  UnsupportedMediaTypeException(Refusal refusal) {
    super(refusal);
  }
}
