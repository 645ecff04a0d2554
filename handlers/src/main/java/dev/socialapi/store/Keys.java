package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.cleanup.Root;
import dev.socialapi.posts.PostId;
import java.util.UUID;

/** The key schema: every partition, sort key and index partition is spelled here, once. */
final class Keys {
  /** Partition of {@link Index#ACCESS_TYPE_POSTS}. Posts only. */
  static final String PUBLIC_POSTS = "public";

  static final String USER = "USER#";
  static final String POST = "POST#";
  static final String ALLOWED_USER = "ALLOWED_USER#";
  static final String TAG = "TAG#";
  static final String DETAILS = "DETAILS";
  static final String PROFILE = "PROFILE";
  static final String CLEANUP = "CLEANUP";
  private static final String IDEMPOTENCY = "IDEMPOTENCY#";
  private static final String TAG_NAME = "TAG_NAME#";

  /** What a user's name of a tag says: whose it is. */
  static final String TAG_ID = "tag_id";

  private Keys() {}

  static Key profile(UserId user) {
    return new Key(USER + user.value(), PROFILE);
  }

  static Key post(PostId post) {
    return new Key(POST + post, DETAILS);
  }

  static Key allowedUser(PostId post, UserId user) {
    return new Key(POST + post, ALLOWED_USER + user.value());
  }

  /** What a user's idempotency key was used for. */
  static Key idempotency(UserId user, String operation, String keyHash) {
    return new Key(USER + user.value(), IDEMPOTENCY + operation + "#" + keyHash);
  }

  /** The post's counters: its tags and how many users are allowed to see it. */
  static Key postLimits(PostId post) {
    return new Key(POST + post, "LIMITS");
  }

  /** Partition of {@link Index#ALLOWED_USER_POSTS}; there, the sort key is a post's partition. */
  static String sharedWith(UserId user) {
    return ALLOWED_USER + user.value();
  }

  /** Partition of {@link Index#USER_POSTS}. */
  static String postsOf(UserId owner) {
    return USER + owner.value();
  }

  /** Sort key of the indexes that hold posts in the order of their creation. */
  static String byCreation(PostId post) {
    return Timestamps.write(post.createdAt()) + "#" + post;
  }

  /** Where all items of a post are. */
  static String postPartition(PostId post) {
    return POST + post;
  }

  /** What a clean-up is about. */
  static Key root(Root root) {
    return switch (root) {
      case Root.Post(UUID id) -> new Key(POST + id, DETAILS);
      case Root.Tag(UUID id) -> tagDetails(id.toString());
      case Root.Account(UserId user) -> profile(user);
    };
  }

  static Key tagDetails(String tag) {
    return new Key(TAG + tag, DETAILS);
  }

  /** Where a clean-up goes on that was too much for one record. */
  static Key cleanUp(Root root) {
    return new Key(root(root).partition(), CLEANUP);
  }

  /** A link between a post and a tag, as it stands under the other one. */
  static Key mirror(Key link) {
    return new Key(link.sort(), link.partition());
  }

  /** Whether an item of a post is a link to a tag. */
  static boolean isLinkToTag(Key key) {
    return key.sort().startsWith(TAG);
  }

  /** Whether an item of a user keeps a name for a tag. */
  static boolean isTagName(Key key) {
    return key.sort().startsWith(TAG_NAME);
  }

  /** Whether an item is of no use without its root: neither a tombstone nor a mark. */
  static boolean isLeftover(Key key) {
    return !key.sort().equals(PROFILE) && !key.sort().equals(CLEANUP);
  }

  /** Partition of {@link Index#USER_POSTS} that holds a user's tags. */
  static String tagsOf(UserId owner) {
    return USER + owner.value() + "#TAGS";
  }

  /** The id behind the prefix of a partition. */
  static UUID idIn(String partition, String prefix) {
    return UUID.fromString(partition.substring(prefix.length()));
  }

  /** The post that a partition belongs to. */
  static PostId postIn(String partition) {
    return new PostId(idIn(partition, POST));
  }

  /** The user of an entry on an allowed list. */
  static UserId allowedUserIn(String sort) {
    return new UserId(sort.substring(ALLOWED_USER.length()));
  }

  /** The user that a partition belongs to. */
  static UserId userIn(String partition) {
    return new UserId(partition.substring(USER.length()));
  }
}
