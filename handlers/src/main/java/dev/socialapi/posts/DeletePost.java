package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.DeletePostOperation;
import dev.socialapi.api.DeletePostRequest;
import dev.socialapi.api.DeletePostResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.posts.PostAccess.Action;
import dev.socialapi.version.IfMatch;
import java.util.OptionalLong;

/** Removes one of the caller's posts, at once and for good. Two table requests. */
public final class DeletePost implements DeletePostOperation {
  private final PostStore posts;
  private final PostGuard guard;

  public DeletePost(PostStore posts) {
    this.posts = posts;
    this.guard = new PostGuard(posts);
  }

  @Override
  public DeletePostResult deletePost(Caller caller, DeletePostRequest request) {
    IfMatch ifMatch = request.ifMatch().map(IfMatch::parse).orElse(IfMatch.ANY_VERSION);
    PostId id = PostId.parse(request.postId());
    Post found = guard.require(new UserId(caller.userId()), Action.DELETE, id);
    OptionalLong version = ifMatch.admit(found.version());
    posts.delete(id, version).orRaise();
    return new DeletePostResult();
  }
}
