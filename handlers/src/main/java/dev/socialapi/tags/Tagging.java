package dev.socialapi.tags;

import static java.util.Objects.requireNonNull;

import dev.socialapi.posts.ViewedPost;
import java.util.Optional;

/**
 * A post and a tag that somebody wants to link or part, as the store found them.
 *
 * @param post the post as the one who asks sees it
 * @param isAttached whether the tag is on the post, there or not (any more)
 */
public record Tagging(Optional<ViewedPost> post, Optional<Tag> tag, boolean isAttached) {
  public Tagging {
    requireNonNull(post, "post");
    requireNonNull(tag, "tag");
  }
}
