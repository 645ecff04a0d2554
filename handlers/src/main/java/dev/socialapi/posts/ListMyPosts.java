package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.ListMyPostsOperation;
import dev.socialapi.api.ListMyPostsRequest;
import dev.socialapi.api.ListMyPostsResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import java.util.List;

/** Lists the caller's own posts of every access type, newest first. One table request. */
public final class ListMyPosts implements ListMyPostsOperation {
  private final PostStore posts;
  private final Cursor<PostId> cursor;

  public ListMyPosts(PostStore posts, Cursors cursors) {
    this.posts = posts;
    this.cursor = cursors.of(PostId.POSITION, Operation.LIST_MY_POSTS.id());
  }

  @Override
  public ListMyPostsResult listMyPosts(Caller caller, ListMyPostsRequest request) {
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    Page<Post, PostId> page =
        PostPages.merge(
            wanted.limit(), List.of(posts.postsByUser(new UserId(caller.userId()), wanted)));
    return new ListMyPostsResult(PostMapping.toJson(page, cursor));
  }
}
