package dev.socialapi.posts;

import dev.socialapi.auth.UserId;
import dev.socialapi.posts.PostAccess.Action;
import dev.socialapi.posts.PostAccess.Standing;
import dev.socialapi.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Finds a post and applies {@link PostAccess}.
 *
 * <p>What the caller may not see is answered, and read, exactly like what is missing; only of what
 * he may see does he learn that it is not his.
 */
public final class PostGuard {
  private final PostStore posts;

  public PostGuard(PostStore posts) {
    this.posts = posts;
  }

  /** One table request. */
  Post require(UserId caller, Action action, PostId id) {
    return permit(caller, action, posts.postForViewer(id, caller));
  }

  /** The same for a post that was read together with other things. */
  public static Post permit(UserId caller, Action action, Optional<ViewedPost> found) {
    ViewedPost viewed = found.orElseThrow(ProblemCode.NOT_FOUND::raise);
    Post post = viewed.post();
    Standing standing = standing(caller, viewed);
    if (!PostAccess.permits(Action.READ, post.accessType(), standing)) {
      throw ProblemCode.NOT_FOUND.raise();
    }
    if (!PostAccess.permits(action, post.accessType(), standing)) {
      throw ProblemCode.NOT_OWNER.raise();
    }
    return post;
  }

  /**
   * Those of the posts that the user may see, in the order of the ids. One table request for up to
   * 50 posts.
   */
  public List<Post> visible(UserId viewer, List<PostId> ids) {
    return posts.postsForViewer(ids, viewer).stream()
        .filter(viewed ->
            PostAccess.permits(Action.READ, viewed.post().accessType(), standing(viewer, viewed)))
        .map(ViewedPost::post)
        .toList();
  }

  private static Standing standing(UserId viewer, ViewedPost viewed) {
    return PostAccess.standing(viewer, viewed.post(), viewed.viewerIsListed());
  }
}
