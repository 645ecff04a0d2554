package dev.socialapi.store;

/**
 * What bounds a post: how many users are on its allowed list, and its tags. Counted in the
 * transactions that change them; gone with the post.
 */
final class PostLimits {
  /** A number. */
  static final String ALLOWED_USERS = "allowed_users";

  /** A set of tag ids. */
  static final String TAG_IDS = "tag_ids";

  private PostLimits() {}
}
