package dev.socialapi.posts;

import dev.socialapi.api.AllowedUserJson;
import dev.socialapi.api.AllowedUserPageJson;
import dev.socialapi.api.Caller;
import dev.socialapi.api.ListAllowedUsersOperation;
import dev.socialapi.api.ListAllowedUsersRequest;
import dev.socialapi.api.ListAllowedUsersResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.PostAccess.Action;

/** Lists who is on the allowed list of one of the caller's posts, by id. Two table requests. */
public final class ListAllowedUsers implements ListAllowedUsersOperation {
  private final PostGuard guard;
  private final AllowedUserStore allowedUsers;
  private final Cursors cursors;

  public ListAllowedUsers(PostStore posts, AllowedUserStore allowedUsers, Cursors cursors) {
    this.guard = new PostGuard(posts);
    this.allowedUsers = allowedUsers;
    this.cursors = cursors;
  }

  @Override
  public ListAllowedUsersResult listAllowedUsers(Caller caller, ListAllowedUsersRequest request) {
    Cursor<UserId> cursor =
        cursors.of(UserId.POSITION, Operation.LIST_ALLOWED_USERS.id(), request.postId());
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    PostId post = PostId.parse(request.postId());
    guard.require(new UserId(caller.userId()), Action.SHARE, post);
    Page<AllowedUser, UserId> page = allowedUsers.allowedUsers(post, wanted);
    return new ListAllowedUsersResult(
        new AllowedUserPageJson(
            page.items().stream().map(ListAllowedUsers::toJson).toList(),
            page.next().map(cursor::seal).orElse(null)));
  }

  private static AllowedUserJson toJson(AllowedUser allowed) {
    return new AllowedUserJson(allowed.user().value(), allowed.createdAt());
  }
}
