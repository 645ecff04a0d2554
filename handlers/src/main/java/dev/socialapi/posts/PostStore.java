package dev.socialapi.posts;

import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.version.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The access patterns for posts. Nothing else may be asked of the table. */
public interface PostStore {
  /**
   * Adds a post, in one request. An id that is taken already is a fault.
   *
   * @param key the request's idempotency key, if it has one; used before with another body it is a
   *     problem
   * @return the post that the key was used for before; then nothing was added
   */
  Optional<PostId> add(Post post, Optional<IdempotencyKey> key);

  /**
   * <i>Get Post by ID</i>, with what access depends on. Strongly consistent; always one request for
   * the same two keys, whether or not there is such a post.
   */
  Optional<ViewedPost> postForViewer(PostId id, UserId viewer);

  /**
   * Posts by their ids with what access depends on, in the order of the ids, without those that are
   * missing. Strongly consistent; one request for up to 50 posts, none for none.
   */
  List<ViewedPost> postsForViewer(List<PostId> ids, UserId viewer);

  /**
   * Which of these posts have the viewer on their allowed lists, dormant or not. Strongly
   * consistent; one request for up to 100 posts, none for none.
   */
  Set<PostId> listing(UserId viewer, List<PostId> ids);

  /** Whether there is such a user; one who deleted the account is not there. Consistent. */
  boolean userExists(UserId user);

  /**
   * Changes the given members, and no others, in one request.
   *
   * @param version the version that the post must still have, if any
   * @return the post after the change
   */
  Outcome<Post> update(PostChange change, OptionalLong version);

  /**
   * Removes a post in one request.
   *
   * @param version the version that the post must still have, if any
   */
  Outcome<PostId> delete(PostId id, OptionalLong version);

  /**
   * <i>Get All Posts by a Specific User</i>. Newest first; eventually consistent; one query. A page
   * ends early when it has read 1 MB.
   */
  Page<Post, PostId> postsByUser(UserId owner, PageRequest<PostId> page);

  /**
   * <i>Get All Public Posts</i>, in as many streams as they are spread over, each newest first;
   * eventually consistent; one query a stream, at the same time. Each is asked for its share of the
   * page and some more, and ends early when it has read 1 MB.
   */
  List<Page<Post, PostId>> publicPosts(PageRequest<PostId> page);

  /**
   * <i>Get All Posts an Authenticated User is Allowed to See (explicitly)</i>: the ids of the posts
   * whose allowed list names, or has just named, the user. Newest first; eventually consistent; one
   * query.
   */
  Page<PostId, PostId> postsSharedWith(UserId user, PageRequest<PostId> page);
}
