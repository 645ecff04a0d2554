package dev.socialapi.tags;

import dev.socialapi.auth.UserId;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import java.util.List;

/**
 * The access patterns for links between posts and tags. A link is written twice, once under each
 * end; it outlives both for a while, and then it counts for nothing.
 */
public interface TagLinkStore {
  /** How many tags a post has at most, invisible ones too. */
  int MAX_TAGS = 50;

  /**
   * What linking or parting depends on. Strongly consistent; always one request for the same four
   * keys, whatever there is.
   */
  Tagging tagging(PostId post, TagId tag, UserId viewer);

  /**
   * Links a tag to a post in one transaction, if both are still there and the post's owner may
   * still use the tag. One that is on the post already stays so.
   *
   * <p>A post or tag that has gone by now is a problem, and so is a post that has {@value
   * #MAX_TAGS} tags.
   */
  void attach(Post post, TagId tag);

  /**
   * Parts a tag, which need not exist any more, from a post in one transaction. A tag that is not
   * on it is fine; a post that has gone by now is a problem.
   */
  void detach(PostId post, TagId tag);

  /**
   * <i>Get Tags for a Post</i>: those that exist, in no order. Strongly consistent; one query and
   * one request, none for no tags.
   */
  List<Tag> tagsOf(PostId post);

  /**
   * The ids of the posts that a tag is on, or has just been on. Newest first; eventually
   * consistent; one query.
   */
  Page<PostId, PostId> postsOf(TagId tag, PageRequest<PostId> page);
}
