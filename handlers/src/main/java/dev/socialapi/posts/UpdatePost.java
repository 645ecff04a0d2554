package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.UpdatePostJson;
import dev.socialapi.api.UpdatePostOperation;
import dev.socialapi.api.UpdatePostRequest;
import dev.socialapi.api.UpdatePostResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.posts.PostAccess.Action;
import dev.socialapi.version.ETag;
import dev.socialapi.version.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Changes some members of one of the caller's posts. Two table requests. */
public final class UpdatePost implements UpdatePostOperation {
  private final PostStore posts;
  private final PostGuard guard;
  private final Clock clock;

  public UpdatePost(PostStore posts, Clock clock) {
    this.posts = posts;
    this.guard = new PostGuard(posts);
    this.clock = clock;
  }

  @Override
  public UpdatePostResult updatePost(Caller caller, UpdatePostRequest request) {
    IfMatch ifMatch = request.ifMatch().map(IfMatch::parse).orElse(IfMatch.ANY_VERSION);
    PostId id = PostId.parse(request.postId());
    Post found = guard.require(new UserId(caller.userId()), Action.UPDATE, id);
    OptionalLong version = ifMatch.admit(found.version());
    Post post = posts.update(change(id, request.body()), version).orRaise();
    return new UpdatePostResult(PostMapping.toJson(post), ETag.of(post.version()));
  }

  private PostChange change(PostId id, UpdatePostJson body) {
    return new PostChange(
        id,
        Optional.ofNullable(body.name()),
        Optional.ofNullable(body.content()),
        Optional.ofNullable(body.accessType()).map(PostMapping::fromJson),
        Instant.ofEpochMilli(clock.millis()));
  }
}
