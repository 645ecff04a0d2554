package dev.socialapi.client;

/** 412: somebody else was faster, nothing was changed. Read again and decide anew. */
public final class PreconditionFailedException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  PreconditionFailedException(Refusal refusal) {
    super(refusal);
  }
}
