package dev.socialapi.generator;

/** A construct in the contract that no code is generated for. */
final class UnsupportedContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedContractException(String place, String reason) {
    super(place + ": " + reason);
  }
}
