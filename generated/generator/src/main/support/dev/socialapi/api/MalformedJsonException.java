package dev.socialapi.api;

/** A body that is not one well-formed JSON object. Stackless: an answer, not a fault. */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedJsonException() {
    super("not one well-formed JSON object", null, false, false);
  }
}
