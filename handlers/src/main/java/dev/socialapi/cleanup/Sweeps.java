package dev.socialapi.cleanup;

import dev.socialapi.auth.UserId;

/** Asks for another sweep of a deleted account, once what was in flight must have landed. */
public interface Sweeps {
  void later(UserId user);
}
