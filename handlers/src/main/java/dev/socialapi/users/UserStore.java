package dev.socialapi.users;

import dev.socialapi.auth.UserId;
import dev.socialapi.version.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The access patterns for profiles. Nothing else may be asked of the table.
 *
 * <p>A deleted account leaves a tombstone for ever: it is missing to every reader, and nothing here
 * writes over it.
 */
public interface UserStore {
  /** <i>Get User Profile</i>. Strongly consistent; one request. */
  Optional<User> profile(UserId id);

  /** Whether the account has been deleted. Strongly consistent; one request. */
  boolean isDeleted(UserId id);

  /**
   * Adds a profile where there is nothing yet, in one request.
   *
   * @return whether it was added; what was there before is left as it is
   */
  boolean add(User user);

  /**
   * Changes the given members, and no others, in one request.
   *
   * @param version the version that the profile must still have, if any
   * @return the profile after the change
   */
  Outcome<User> update(UserChange change, OptionalLong version);

  /** Gives a profile that has no e-mail address one, in one request; otherwise does nothing. */
  void addMissingEmail(UserId id, String email, Instant changedAt);

  /**
   * Makes the profile, or its absence, a tombstone that says nothing of the person, in one request;
   * a tombstone remains one, and its next version brings about what its first one did.
   */
  void bury(UserId id, Instant at);
}
