package dev.socialapi.users;

import dev.socialapi.api.Caller;
import dev.socialapi.api.GetMeOperation;
import dev.socialapi.api.GetMeRequest;
import dev.socialapi.api.GetMeResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.version.ETag;
import java.time.Clock;

/** Reads the caller's own profile, making it if it is missing. One table request, normally. */
public final class GetMe implements GetMeOperation {
  private final Profiles profiles;

  public GetMe(UserStore users, Clock clock) {
    this.profiles = new Profiles(users, clock);
  }

  @Override
  public GetMeResult getMe(Caller caller, GetMeRequest request) {
    User user = profiles.require(new UserId(caller.userId()));
    return new GetMeResult(UserMapping.toJson(user), ETag.of(user.version()));
  }
}
