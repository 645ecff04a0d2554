package dev.socialapi.client;

/** 404: there is no such thing that the caller may see. */
public final class NotFoundException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  NotFoundException(Refusal refusal) {
    super(refusal);
  }
}
