package dev.socialapi.posts;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A post that somebody wants to share with a user, as the store found all of them.
 *
 * @param post the post as the one who shares it sees it
 * @param userExists whether there is such a user
 * @param userIsListed whether the user is on the list already
 */
public record Sharing(Optional<ViewedPost> post, boolean userExists, boolean userIsListed) {
  public Sharing {
    requireNonNull(post, "post");
  }
}
