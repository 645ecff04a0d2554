package dev.socialapi.tags;

import dev.socialapi.api.Caller;
import dev.socialapi.api.ListTagPostsOperation;
import dev.socialapi.api.ListTagPostsRequest;
import dev.socialapi.api.ListTagPostsResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostGuard;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.PostMapping;
import dev.socialapi.posts.PostPages;
import dev.socialapi.posts.PostStore;
import dev.socialapi.tags.TagAccess.Action;
import java.util.List;

/**
 * Lists those posts of a tag that the caller may see, newest first. One table request, and up to
 * three times two. The index only proposes; posts and allowed lists decide.
 */
public final class ListTagPosts implements ListTagPostsOperation {
  private final TagGuard guard;
  private final TagLinkStore links;
  private final PostGuard posts;
  private final Cursors cursors;

  public ListTagPosts(TagStore tags, TagLinkStore links, PostStore posts, Cursors cursors) {
    this.guard = new TagGuard(tags);
    this.links = links;
    this.posts = new PostGuard(posts);
    this.cursors = cursors;
  }

  @Override
  public ListTagPostsResult listTagPosts(Caller caller, ListTagPostsRequest request) {
    var viewer = new UserId(caller.userId());
    Cursor<PostId> cursor =
        cursors.of(PostId.POSITION, Operation.LIST_TAG_POSTS.id(), request.tagId());
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    TagId tag = TagId.parse(request.tagId());
    guard.require(viewer, Action.READ, tag);
    var page = PostPages.merge(wanted, part -> List.of(visible(viewer, tag, part)));
    return new ListTagPostsResult(PostMapping.toJson(page, cursor));
  }

  private Page<Post, PostId> visible(UserId viewer, TagId tag, PageRequest<PostId> part) {
    Page<PostId, PostId> proposed = links.postsOf(tag, part);
    return new Page<>(posts.visible(viewer, proposed.items()), proposed.next());
  }
}
