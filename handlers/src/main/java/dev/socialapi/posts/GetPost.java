package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.GetPostOperation;
import dev.socialapi.api.GetPostRequest;
import dev.socialapi.api.GetPostResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.posts.PostAccess.Action;
import dev.socialapi.version.ETag;

/** Reads one post that the caller may see. One table request. */
public final class GetPost implements GetPostOperation {
  private final PostGuard guard;

  public GetPost(PostStore posts) {
    this.guard = new PostGuard(posts);
  }

  @Override
  public GetPostResult getPost(Caller caller, GetPostRequest request) {
    PostId id = PostId.parse(request.postId());
    Post post = guard.require(new UserId(caller.userId()), Action.READ, id);
    return new GetPostResult(PostMapping.toJson(post), ETag.of(post.version()));
  }
}
