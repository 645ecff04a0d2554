package dev.socialapi.posts;

import dev.socialapi.auth.UserId;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import java.util.List;

/**
 * The stream of posts that are shared with a user: those whose allowed list names him, while they
 * are {@link AccessType#ALLOWED_USER}. The index only proposes; posts and entries decide.
 */
final class SharedPosts {
  private final PostStore posts;
  private final PostGuard guard;

  SharedPosts(PostStore posts) {
    this.posts = posts;
    this.guard = new PostGuard(posts);
  }

  /** Two table requests, one when there is nothing. */
  Page<Post, PostId> read(UserId user, PageRequest<PostId> wanted) {
    Page<PostId, PostId> proposed = posts.postsSharedWith(user, wanted);
    List<Post> shared =
        guard.visible(user, proposed.items()).stream()
            .filter(post -> post.accessType() == AccessType.ALLOWED_USER)
            .toList();
    return new Page<>(shared, proposed.next());
  }
}
