package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

/** A call that does not reach its service, and what AWS would say to it. */
final class CallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;

  CallException(String type, String message) {
    super(message);
    this.type = requireNonNull(type, "type is null");
  }

  /** Of an operation or input of which nobody here knows what it needs. */
  static CallException unknown(String what) {
    return new CallException("ValidationException", "the local system does not know " + what);
  }

  /** The name of the error. */
  String type() {
    return type;
  }
}
