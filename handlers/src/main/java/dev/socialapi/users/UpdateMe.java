package dev.socialapi.users;

import dev.socialapi.api.Caller;
import dev.socialapi.api.UpdateMeJson;
import dev.socialapi.api.UpdateMeOperation;
import dev.socialapi.api.UpdateMeRequest;
import dev.socialapi.api.UpdateMeResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.version.ETag;
import dev.socialapi.version.IfMatch;
import dev.socialapi.version.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Changes some members of the caller's own profile. Two table requests, normally. */
public final class UpdateMe implements UpdateMeOperation {
  private final UserStore users;
  private final Profiles profiles;
  private final Clock clock;

  public UpdateMe(UserStore users, Clock clock) {
    this.users = users;
    this.profiles = new Profiles(users, clock);
    this.clock = clock;
  }

  @Override
  public UpdateMeResult updateMe(Caller caller, UpdateMeRequest request) {
    IfMatch ifMatch = request.ifMatch().map(IfMatch::parse).orElse(IfMatch.ANY_VERSION);
    User found = profiles.require(new UserId(caller.userId()));
    OptionalLong version = ifMatch.admit(found.version());
    var outcome = users.update(change(found.id(), request.body()), version);
    if (outcome instanceof Outcome.Missing<User>) {
      throw ProblemCode.ACCOUNT_DELETED.raise();
    }
    User user = outcome.orRaise();
    return new UpdateMeResult(UserMapping.toJson(user), ETag.of(user.version()));
  }

  private UserChange change(UserId id, UpdateMeJson body) {
    return new UserChange(
        id,
        Optional.ofNullable(body.displayName()),
        Optional.ofNullable(body.bio()),
        Instant.ofEpochMilli(clock.millis()));
  }
}
