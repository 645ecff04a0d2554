package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.ListUserPostsOperation;
import dev.socialapi.api.ListUserPostsRequest;
import dev.socialapi.api.ListUserPostsResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import java.util.List;
import java.util.Set;

/**
 * Lists those of a user's posts that the caller may see, newest first. One table request, and up to
 * three times two.
 */
public final class ListUserPosts implements ListUserPostsOperation {
  private final PostStore posts;
  private final Cursors cursors;

  public ListUserPosts(PostStore posts, Cursors cursors) {
    this.posts = posts;
    this.cursors = cursors;
  }

  @Override
  public ListUserPostsResult listUserPosts(Caller caller, ListUserPostsRequest request) {
    var viewer = new UserId(caller.userId());
    Cursor<PostId> cursor =
        cursors.of(PostId.POSITION, Operation.LIST_USER_POSTS.id(), request.userId());
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    UserId owner = UserId.parse(request.userId());
    if (!posts.userExists(owner)) {
      throw ProblemCode.NOT_FOUND.raise();
    }
    var page = PostPages.merge(wanted, part -> List.of(visible(viewer, owner, part)));
    return new ListUserPostsResult(PostMapping.toJson(page, cursor));
  }

  private Page<Post, PostId> visible(UserId viewer, UserId owner, PageRequest<PostId> part) {
    Page<Post, PostId> page = posts.postsByUser(owner, part);
    if (viewer.equals(owner)) {
      return page;
    }
    List<PostId> listMatters =
        page.items().stream()
            .filter(post -> post.accessType() == AccessType.ALLOWED_USER)
            .map(Post::id)
            .toList();
    Set<PostId> listing = posts.listing(viewer, listMatters);
    return page.filter(post ->
        PostAccess.permits(
            PostAccess.Action.READ,
            post.accessType(),
            PostAccess.standing(viewer, post, listing.contains(post.id()))));
  }
}
