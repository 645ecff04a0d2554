package dev.socialapi.cleanup;

import dev.socialapi.auth.UserId;

/** The users as the user pool has them: those who can sign in. */
public interface SignIns {
  /** Removes a user; fine if he is gone already. */
  void remove(UserId user);
}
