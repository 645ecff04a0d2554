package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.ListSharedPostsOperation;
import dev.socialapi.api.ListSharedPostsRequest;
import dev.socialapi.api.ListSharedPostsResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.PageRequest;
import java.util.List;

/**
 * Lists the posts that are shared with the caller, newest first. Up to three times two table
 * requests.
 */
public final class ListSharedPosts implements ListSharedPostsOperation {
  private final SharedPosts shared;
  private final Cursor<PostId> cursor;

  public ListSharedPosts(PostStore posts, Cursors cursors) {
    this.shared = new SharedPosts(posts);
    this.cursor = cursors.of(PostId.POSITION, Operation.LIST_SHARED_POSTS.id());
  }

  @Override
  public ListSharedPostsResult listSharedPosts(Caller caller, ListSharedPostsRequest request) {
    var user = new UserId(caller.userId());
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    var page = PostPages.merge(wanted, part -> List.of(shared.read(user, part)));
    return new ListSharedPostsResult(PostMapping.toJson(page, cursor));
  }
}
