package dev.socialapi.tags;

import dev.socialapi.api.Caller;
import dev.socialapi.api.ListPostTagsOperation;
import dev.socialapi.api.ListPostTagsRequest;
import dev.socialapi.api.ListPostTagsResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.PostAccess;
import dev.socialapi.posts.PostGuard;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.PostStore;
import dev.socialapi.tags.TagAccess.Action;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lists those tags of a post that the caller may see, by name. Three table requests: a post has few
 * tags, so that every page reads them all.
 */
public final class ListPostTags implements ListPostTagsOperation {
  private final PostStore posts;
  private final TagLinkStore links;
  private final Cursors cursors;

  public ListPostTags(PostStore posts, TagLinkStore links, Cursors cursors) {
    this.posts = posts;
    this.links = links;
    this.cursors = cursors;
  }

  @Override
  public ListPostTagsResult listPostTags(Caller caller, ListPostTagsRequest request) {
    var viewer = new UserId(caller.userId());
    Cursor<TagPosition> cursor =
        cursors.of(TagPosition.FORMAT, Operation.LIST_POST_TAGS.id(), request.postId());
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    PostId post = PostId.parse(request.postId());
    PostGuard.permit(viewer, PostAccess.Action.READ, posts.postForViewer(post, viewer));
    List<Tag> visible =
        links.tagsOf(post).stream()
            .filter(tag -> TagAccess.permits(viewer, Action.READ, tag))
            .toList();
    return new ListPostTagsResult(TagMapping.toJson(page(visible, wanted), cursor));
  }

  private static Page<Tag, TagPosition> page(List<Tag> tags, PageRequest<TagPosition> wanted) {
    List<Tag> rest =
        tags.stream()
            .filter(tag -> wanted.position().stream().allMatch(seen -> isBehind(tag, seen)))
            .sorted(Comparator.comparing(Tag::position, TagPosition.BY_NAME))
            .toList();
    if (rest.size() <= wanted.limit()) {
      return new Page<>(rest, Optional.empty());
    }
    List<Tag> items = rest.subList(0, wanted.limit());
    return new Page<>(items, Optional.of(items.getLast().position()));
  }

  private static boolean isBehind(Tag tag, TagPosition position) {
    return TagPosition.BY_NAME.compare(tag.position(), position) > 0;
  }
}
