package dev.socialapi.posts;

import static java.util.Objects.requireNonNull;

/**
 * A post as the store found it for a viewer.
 *
 * @param viewerIsListed whether the viewer is on the post's allowed list, dormant or not
 */
public record ViewedPost(Post post, boolean viewerIsListed) {
  public ViewedPost {
    requireNonNull(post, "post");
  }
}
