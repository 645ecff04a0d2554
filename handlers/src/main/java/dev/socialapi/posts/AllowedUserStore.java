package dev.socialapi.posts;

import dev.socialapi.auth.UserId;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import java.time.Instant;

/**
 * The access patterns for the allowed lists of posts. A list lives as long as its post, whatever
 * the post's access type.
 */
public interface AllowedUserStore {
  /** How many users a post's list holds at most. */
  int MAX_ALLOWED_USERS = 1000;

  /**
   * What adding a user to a list depends on. Strongly consistent; always one request for the same
   * keys, whatever there is.
   */
  Sharing sharing(PostId post, UserId caller, UserId user);

  /**
   * Puts a user on the list of a post that is still there and still the owner's, in one
   * transaction. One who is on it already stays so.
   *
   * <p>A post or user that has gone by now is a problem, and so is a full list.
   */
  void allow(PostId post, UserId owner, UserId user, Instant at);

  /**
   * Takes a user off a post's list, in one transaction. One who is not on it is fine; a post that
   * has gone by now is a problem.
   */
  void disallow(PostId post, UserId user);

  /** The users on a post's list, by id. Strongly consistent; one query. */
  Page<AllowedUser, UserId> allowedUsers(PostId post, PageRequest<UserId> page);
}
