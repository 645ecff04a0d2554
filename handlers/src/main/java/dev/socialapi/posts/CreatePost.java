package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.CreatePostJson;
import dev.socialapi.api.CreatePostOperation;
import dev.socialapi.api.CreatePostRequest;
import dev.socialapi.api.CreatePostResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.version.ETag;
import java.util.Optional;
import java.util.function.Supplier;

/** Creates a post that belongs to the caller. */
public final class CreatePost implements CreatePostOperation {
  private final PostStore posts;
  private final Supplier<PostId> ids;

  public CreatePost(PostStore posts, Supplier<PostId> ids) {
    this.posts = posts;
    this.ids = ids;
  }

  @Override
  public CreatePostResult createPost(Caller caller, CreatePostRequest request) {
    CreatePostJson draft = request.body();
    Post post =
        Post.create(
            ids.get(),
            new UserId(caller.userId()),
            draft.name(),
            draft.content(),
            Optional.ofNullable(draft.accessType())
                .map(PostMapping::fromJson)
                .orElse(AccessType.PRIVATE));
    posts.add(post);
    return new CreatePostResult(
        PostMapping.toJson(post),
        Operation.GET_POST.pathOf(post.id().toString()),
        ETag.of(post.version()));
  }
}
