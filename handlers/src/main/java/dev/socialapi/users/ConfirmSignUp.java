package dev.socialapi.users;

import dev.socialapi.auth.UserId;
import java.time.Clock;
import java.time.Instant;

/**
 * Makes the profile of somebody who has just confirmed his e-mail address.
 *
 * <p>May be told the same any number of times: a profile that is there is left as it is, except
 * that one made without an e-mail address gets it.
 */
public final class ConfirmSignUp {
  private final UserStore users;
  private final Clock clock;

  public ConfirmSignUp(UserStore users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  /** One table request, two when there is something already. */
  public void confirm(UserId id, String email) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    boolean added = users.add(User.create(id, now).withEmail(email));
    if (!added) {
      users.addMissingEmail(id, email, now);
    }
  }
}
