package dev.socialapi.posts;

import dev.socialapi.api.Caller;
import dev.socialapi.api.ListAccessiblePostsOperation;
import dev.socialapi.api.ListAccessiblePostsRequest;
import dev.socialapi.api.ListAccessiblePostsResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * <i>Get All Posts Accessible to an Authenticated User</i>: the caller's own, everybody's public
 * ones and those shared with the caller, newest first, each once. Up to three times three table
 * requests and one a shard of the public posts, all but one of them at the same time.
 */
public final class ListAccessiblePosts implements ListAccessiblePostsOperation {
  private final PostStore posts;
  private final SharedPosts shared;
  private final Cursor<PostId> cursor;
  private final Executor executor;

  /**
   * @param executor runs what is asked of the table at the same time
   */
  public ListAccessiblePosts(PostStore posts, Cursors cursors, Executor executor) {
    this.posts = posts;
    this.shared = new SharedPosts(posts);
    this.cursor = cursors.of(PostId.POSITION, Operation.LIST_ACCESSIBLE_POSTS.id());
    this.executor = executor;
  }

  @Override
  public ListAccessiblePostsResult listAccessiblePosts(
      Caller caller, ListAccessiblePostsRequest request) {
    var user = new UserId(caller.userId());
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    var page = PostPages.merge(wanted, part -> streams(user, part));
    return new ListAccessiblePostsResult(PostMapping.toJson(page, cursor));
  }

  private List<Page<Post, PostId>> streams(UserId user, PageRequest<PostId> part) {
    var own = Pending.of(() -> posts.postsByUser(user, part), executor);
    var everybodys = Pending.of(() -> posts.publicPosts(part), executor);
    Page<Post, PostId> sharedWithUser = shared.read(user, part);
    List<Page<Post, PostId>> streams = new ArrayList<>();
    streams.add(own.answer().filter(post -> post.isOwnedBy(user)));
    for (Page<Post, PostId> shard : everybodys.answer()) {
      streams.add(shard.filter(PostAccess::isForEverybody));
    }
    streams.add(sharedWithUser);
    return streams;
  }
}
