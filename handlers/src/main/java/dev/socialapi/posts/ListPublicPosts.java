package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.ListPublicPostsOperation;
import dev.socialapi.api.ListPublicPostsRequest;
import dev.socialapi.api.ListPublicPostsResult;
import dev.socialapi.api.Operation;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;

/**
 * Lists everybody's public posts, newest first. One table request a shard, all of them at the same
 * time.
 *
 * <p>The answer does not depend on the caller, since all callers share it through the gateway's
 * cache.
 */
public final class ListPublicPosts implements ListPublicPostsOperation {
  private final PostStore posts;
  private final Cursor<PostId> cursor;

  public ListPublicPosts(PostStore posts, Cursors cursors) {
    this.posts = posts;
    this.cursor = cursors.of(PostId.POSITION, Operation.LIST_PUBLIC_POSTS.id());
  }

  @Override
  public ListPublicPostsResult listPublicPosts(Caller caller, ListPublicPostsRequest request) {
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    Page<Post, PostId> page =
        PostPages.merge(wanted.limit(), posts.publicPosts(wanted))
            .filter(PostAccess::isForEverybody);
    return new ListPublicPostsResult(PostMapping.toJson(page, cursor));
  }
}
