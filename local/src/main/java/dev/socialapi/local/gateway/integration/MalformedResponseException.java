package dev.socialapi.local.gateway.integration;

/** A function's response has not the shape that the proxy integration demands. */
final class MalformedResponseException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedResponseException(String message) {
    super(message, null, false, false);
  }
}
