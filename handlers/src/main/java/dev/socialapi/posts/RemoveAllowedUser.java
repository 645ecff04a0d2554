package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.RemoveAllowedUserOperation;
import dev.socialapi.api.RemoveAllowedUserRequest;
import dev.socialapi.api.RemoveAllowedUserResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.posts.PostAccess.Action;

/**
 * Takes a user off a post's allowed list: the owner anyone, a user himself. Two table requests, one
 * for a user who is not on the list.
 */
public final class RemoveAllowedUser implements RemoveAllowedUserOperation {
  private final PostStore posts;
  private final AllowedUserStore allowedUsers;

  public RemoveAllowedUser(PostStore posts, AllowedUserStore allowedUsers) {
    this.posts = posts;
    this.allowedUsers = allowedUsers;
  }

  @Override
  public RemoveAllowedUserResult removeAllowedUser(
      Caller caller, RemoveAllowedUserRequest request) {
    var asker = new UserId(caller.userId());
    PostId post = PostId.parse(request.postId());
    UserId user = UserId.parse(request.userId());
    var viewed = posts.postForViewer(post, asker);
    boolean himself = user.equals(asker);
    PostGuard.permit(asker, himself ? Action.READ : Action.SHARE, viewed);
    if (!himself || viewed.filter(ViewedPost::viewerIsListed).isPresent()) {
      allowedUsers.disallow(post, user);
    }
    return new RemoveAllowedUserResult();
  }
}
