package dev.socialapi.client;

/** 5xx: something went wrong behind the API. A change may have been made all the same. */
public final class ServerException extends ApiResponseException {
  private static final long serialVersionUID = 1L;

  ServerException(Refusal refusal) {
    super(refusal);
  }
}
