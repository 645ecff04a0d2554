package dev.socialapi.lambda;

import java.util.Locale;

/** Why the authorizer lets somebody not in, as far as the log tells. */
enum Refusal {
  /** The header is not {@code Bearer} and one token. */
  NO_BEARER,
  /** An access token that is not valid (any more), or of a deleted account. */
  SESSION,
  /** A Personal Access Token, likewise. */
  TOKEN;

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
