package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.CreatePostJson;
import dev.socialapi.api.CreatePostOperation;
import dev.socialapi.api.CreatePostRequest;
import dev.socialapi.api.CreatePostResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.version.ETag;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates a post that belongs to the caller. One table request.
 *
 * <p>A repeated idempotency key is answered as it was the first time, from the request and the id
 * that it made then, whatever has become of the post.
 */
public final class CreatePost implements CreatePostOperation {
  private final PostStore posts;
  private final Supplier<PostId> ids;

  public CreatePost(PostStore posts, Supplier<PostId> ids) {
    this.posts = posts;
    this.ids = ids;
  }

  @Override
  public CreatePostResult createPost(Caller caller, CreatePostRequest request) {
    UserId owner = new UserId(caller.userId());
    Post post = post(ids.get(), owner, request.body());
    Optional<PostId> earlier = posts.add(post, key(owner, request, post));
    if (earlier.isPresent()) {
      return result(post(earlier.get(), owner, request.body()), Optional.of("true"));
    }
    return result(post, Optional.empty());
  }

  private static Optional<IdempotencyKey> key(UserId owner, CreatePostRequest request, Post post) {
    return request
        .idempotencyKey()
        .map(key ->
            IdempotencyKey.of(key, owner, Operation.CREATE_POST, request.body(), post.createdAt()));
  }

  private static Post post(PostId id, UserId owner, CreatePostJson draft) {
    AccessType accessType =
        Optional.ofNullable(draft.accessType())
            .map(PostMapping::fromJson)
            .orElse(AccessType.PRIVATE);
    return Post.create(id, owner, draft.name(), draft.content(), accessType);
  }

  private static CreatePostResult result(Post post, Optional<String> replayed) {
    return new CreatePostResult(
        PostMapping.toJson(post),
        Operation.GET_POST.pathOf(post.id().toString()),
        ETag.of(post.version()),
        replayed);
  }
}
