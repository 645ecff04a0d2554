package dev.socialapi.users;

import dev.socialapi.api.Caller;
import dev.socialapi.api.GetUserOperation;
import dev.socialapi.api.GetUserRequest;
import dev.socialapi.api.GetUserResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.version.ETag;

/** Reads what everybody may know of a user. One table request. */
public final class GetUser implements GetUserOperation {
  private final UserStore users;

  public GetUser(UserStore users) {
    this.users = users;
  }

  @Override
  public GetUserResult getUser(Caller caller, GetUserRequest request) {
    UserId id = UserId.parse(request.userId());
    User user = users.profile(id).orElseThrow(ProblemCode.NOT_FOUND::raise);
    return new GetUserResult(UserMapping.toPublicJson(user), ETag.of(user.version()));
  }
}
