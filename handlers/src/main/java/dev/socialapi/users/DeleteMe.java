package dev.socialapi.users;

import dev.socialapi.api.Caller;
import dev.socialapi.api.DeleteMeOperation;
import dev.socialapi.api.DeleteMeRequest;
import dev.socialapi.api.DeleteMeResult;
import dev.socialapi.auth.UserId;
import java.time.Clock;
import java.time.Instant;

/**
 * Deletes the caller's account: its profile is a tombstone at once, and for ever. What belonged to
 * it is removed behind the answer, and looked for again when the request is repeated. One table
 * request.
 */
public final class DeleteMe implements DeleteMeOperation {
  private final UserStore users;
  private final Clock clock;

  public DeleteMe(UserStore users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  @Override
  public DeleteMeResult deleteMe(Caller caller, DeleteMeRequest request) {
    users.bury(new UserId(caller.userId()), Instant.ofEpochMilli(clock.millis()));
    return new DeleteMeResult();
  }
}
