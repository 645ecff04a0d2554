package dev.socialapi.store;

/** The forms of partition keys, with {@code *} for any text: what a role can be bound to. */
public final class Partitions {
  public static final String OF_USERS = Keys.USER + "*";
  public static final String OF_POSTS = Keys.POST + "*";
  public static final String OF_TAGS = Keys.TAG + "*";

  /** Where a migration notes how far it has come. */
  public static final String OF_MIGRATIONS = Keys.MIGRATION + "*";

  /** Of {@link Index#USER_POSTS}, those that hold tags. */
  public static final String OF_USERS_TAGS = Keys.USER + "*" + Keys.TAGS;

  /** Of {@link Index#ALLOWED_USER_POSTS}. */
  public static final String OF_ALLOWED_USERS = Keys.ALLOWED_USER + "*";

  /** Of {@link Index#ACCESS_TYPE_POSTS}, those that posts are listed from, however many. */
  public static final String OF_PUBLIC_POSTS = Keys.PUBLIC_POSTS + "*";

  /** The one partition of {@link Index#ACCESS_TYPE_POSTS} that tags are listed from. */
  public static final String PUBLIC_TAGS = Keys.PUBLIC_TAGS;

  private Partitions() {}
}
