package dev.socialapi.store;

/** The forms of partition keys, with {@code *} for any text: what a role can be bound to. */
public final class Partitions {
  public static final String OF_USERS = Keys.USER + "*";
  public static final String OF_POSTS = Keys.POST + "*";
  public static final String OF_TAGS = Keys.TAG + "*";

  /** Of {@link Index#ALLOWED_USER_POSTS}. */
  public static final String OF_ALLOWED_USERS = Keys.ALLOWED_USER + "*";

  /** The one partition of {@link Index#ACCESS_TYPE_POSTS} that posts are listed from. */
  public static final String PUBLIC_POSTS = Keys.PUBLIC_POSTS;

  private Partitions() {}
}
