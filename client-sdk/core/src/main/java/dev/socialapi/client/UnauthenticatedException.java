package dev.socialapi.client;

/** 401: there is no credential, or none that is valid. */
public final class UnauthenticatedException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  UnauthenticatedException(Refusal refusal) {
    super(refusal);
  }
}
