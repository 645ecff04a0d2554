package dev.socialapi.client;

/** 403: the caller may see it, but not do this; or lacks a scope; or has deleted the account. */
public final class ForbiddenException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  ForbiddenException(Refusal refusal) {
    super(refusal);
  }
}
