package dev.socialapi.posts;

import dev.socialapi.api.AddAllowedUserOperation;
import dev.socialapi.api.AddAllowedUserRequest;
import dev.socialapi.api.AddAllowedUserResult;
import dev.socialapi.api.Caller;
import dev.socialapi.auth.UserId;
import dev.socialapi.posts.PostAccess.Action;
import dev.socialapi.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;

/** Puts a user on the allowed list of one of the caller's posts. Two table requests. */
public final class AddAllowedUser implements AddAllowedUserOperation {
  private final AllowedUserStore allowedUsers;
  private final Clock clock;

  public AddAllowedUser(AllowedUserStore allowedUsers, Clock clock) {
    this.allowedUsers = allowedUsers;
    this.clock = clock;
  }

  @Override
  public AddAllowedUserResult addAllowedUser(Caller caller, AddAllowedUserRequest request) {
    var owner = new UserId(caller.userId());
    PostId post = PostId.parse(request.postId());
    UserId user = UserId.parse(request.userId());
    Sharing sharing = allowedUsers.sharing(post, owner, user);
    PostGuard.permit(owner, Action.SHARE, sharing.post());
    if (user.equals(owner)) {
      throw ProblemCode.OWNER_ALREADY_HAS_ACCESS.raise();
    }
    if (!sharing.userExists()) {
      throw ProblemCode.UNKNOWN_USER.raise();
    }
    if (!sharing.userIsListed()) {
      allowedUsers.allow(post, owner, user, Instant.ofEpochMilli(clock.millis()));
    }
    return new AddAllowedUserResult();
  }
}
