package dev.socialapi.posts;

import dev.socialapi.auth.UserId;
import dev.socialapi.posts.PostAccess.Action;
import dev.socialapi.posts.PostAccess.Standing;
import dev.socialapi.problem.ProblemCode;

/**
 * Finds a post and applies {@link PostAccess}.
 *
 * <p>What the caller may not see is answered, and read, exactly like what is missing; only of what
 * he may see does he learn that it is not his.
 */
final class PostGuard {
  private final PostStore posts;

  PostGuard(PostStore posts) {
    this.posts = posts;
  }

  Post require(UserId caller, Action action, PostId id) {
    ViewedPost viewed = posts.postForViewer(id, caller).orElseThrow(ProblemCode.NOT_FOUND::raise);
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

  private static Standing standing(UserId caller, ViewedPost viewed) {
    if (viewed.post().isOwnedBy(caller)) {
      return Standing.OWNER;
    }
    return viewed.viewerIsListed() ? Standing.ALLOWED : Standing.STRANGER;
  }
}
