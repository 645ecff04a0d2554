package dev.socialapi.api;

import java.util.Map;
import java.util.Optional;

/** The successful answer of an operation. */
public interface Result {
  /** The HTTP status. */
  int status();

  /**
   * The headers that belong to this operation's answer; those of every answer are not among them.
   */
  Map<String, String> headers();

  /** The body, when the operation has one. */
  Optional<JsonBody> jsonBody();
}
