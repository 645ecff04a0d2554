package dev.socialapi.users;

import dev.socialapi.auth.UserId;
import dev.socialapi.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;

/**
 * Finds the caller's profile, making it if it is missing.
 *
 * <p>The sign-up trigger makes it normally; a caller may be faster, and a trigger may fail.
 */
final class Profiles {
  private final UserStore users;
  private final Clock clock;

  Profiles(UserStore users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  /** One table request, two when the profile is made. A deleted account has none. */
  User require(UserId id) {
    return users.profile(id).orElseGet(() -> create(id));
  }

  private User create(UserId id) {
    User user = User.create(id, Instant.ofEpochMilli(clock.millis()));
    if (users.add(user)) {
      return user;
    }
    // Somebody was faster, or there is a tombstone.
    return users.profile(id).orElseThrow(ProblemCode.ACCOUNT_DELETED::raise);
  }
}
