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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * <i>Get All Posts Accessible to an Authenticated User</i>: the caller's own, everybody's public
 * ones and those shared with the caller, newest first, each once. Up to three times four table
 * requests, three of them at the same time.
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
    var own = started(() -> posts.postsByUser(user, part));
    var everybodys = started(() -> posts.publicPosts(part));
    Page<Post, PostId> sharedWithUser = shared.read(user, part);
    return List.of(
        result(own).filter(post -> post.isOwnedBy(user)),
        result(everybodys).filter(PostAccess::isForEverybody),
        sharedWithUser);
  }

  /** Plain threads and tasks: a cold start pays for every class of anything finer. */
  private <T> FutureTask<T> started(Callable<T> question) {
    var task = new FutureTask<>(question);
    executor.execute(task);
    return task;
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a stream could not be read", e.getCause());
    }
  }
}
