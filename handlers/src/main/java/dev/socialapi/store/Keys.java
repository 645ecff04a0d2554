package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.cleanup.Root;
import dev.socialapi.posts.PostId;
import dev.socialapi.tags.NameKey;
import dev.socialapi.tags.TagId;
import dev.socialapi.tags.TagPosition;
import dev.socialapi.tokens.TokenId;
import java.util.UUID;

/** The key schema: every partition, sort key and index partition is spelled here, once. */
final class Keys {
  /** What the partitions of {@link Index#ACCESS_TYPE_POSTS} begin with that hold posts. */
  static final String PUBLIC_POSTS = "public";

  /** Partition of {@link Index#ACCESS_TYPE_POSTS}. Tags only. */
  static final String PUBLIC_TAGS = "TAG#public";

  static final String USER = "USER#";
  static final String POST = "POST#";
  static final String ALLOWED_USER = "ALLOWED_USER#";
  static final String TAG = "TAG#";

  /** What the partitions of {@link Index#USER_POSTS} end with that hold tags. */
  static final String TAGS = "#TAGS";

  /** The attribute of a kept name that says which tag it is kept for. */
  static final String TAG_ID = "tag_id";

  private static final String TAG_NAME = "TAG_NAME#";

  /** Below everything that a name may contain, so that a shorter name comes first. */
  private static final char END_OF_NAME = '\u0001';

  /** What the sort keys of tokens begin with. */
  static final String TOKEN = "PAT#";

  static final String DETAILS = "DETAILS";
  static final String PROFILE = "PROFILE";
  static final String CLEANUP = "CLEANUP";
  private static final String IDEMPOTENCY = "IDEMPOTENCY#";

  static final String MIGRATION = "MIGRATION#";
  private static final String SEGMENT = "SEGMENT#";

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

  static Key tag(TagId tag) {
    return new Key(tagPartition(tag), DETAILS);
  }

  /** The name that is kept for one of a user's tags. */
  static Key tagName(UserId owner, NameKey name) {
    return new Key(USER + owner.value(), TAG_NAME + name.value());
  }

  /** A link from a post to a tag. */
  static Key tagOnPost(PostId post, TagId tag) {
    return new Key(postPartition(post), tagPartition(tag));
  }

  /** The same link from the tag to the post. */
  static Key postOfTag(TagId tag, PostId post) {
    return new Key(tagPartition(tag), postPartition(post));
  }

  /** Where all items of a tag are. Partition of {@link Index#TAG_POSTS_SORTED}, too. */
  static String tagPartition(TagId tag) {
    return TAG + tag;
  }

  /** Partition of {@link Index#USER_POSTS} that holds a user's tags. */
  static String tagsOf(UserId owner) {
    return USER + owner.value() + TAGS;
  }

  /** Sort key of the indexes that hold tags in the order of their names. */
  static String byName(TagPosition position) {
    return position.nameKey().value() + END_OF_NAME + position.id();
  }

  /** The key of the name in a tag's place among others. */
  static NameKey nameKeyIn(String place) {
    return new NameKey(place.substring(0, place.lastIndexOf(END_OF_NAME)));
  }

  /** The tag that a partition belongs to, or that a post's link leads to. */
  static TagId tagIn(String key) {
    return new TagId(idIn(key, TAG));
  }

  static Key token(UserId owner, TokenId token) {
    return new Key(USER + owner.value(), TOKEN + token);
  }

  /** The guard of the number of a user's tokens: a version that each new token makes. */
  static Key tokensGuard(UserId owner) {
    return new Key(USER + owner.value(), "TOKENS");
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

  /** Partition of {@link Index#ACCESS_TYPE_POSTS} that holds one shard of the public posts. */
  static String publicPosts(int shard) {
    return shard == 0 ? PUBLIC_POSTS : PUBLIC_POSTS + "#" + shard;
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
      case Root.Tag(UUID id) -> tag(new TagId(id));
      case Root.Account(UserId user) -> profile(user);
    };
  }

  /** Where a clean-up goes on that was too much for one record. */
  static Key cleanUp(Root root) {
    return new Key(root(root).partition(), CLEANUP);
  }

  /** Partition that says how far a migration has come, segment by segment. */
  static String checkpointsOf(String migration) {
    return MIGRATION + migration;
  }

  /** Sort key of a checkpoint. */
  static String segment(int segment) {
    return SEGMENT + segment;
  }

  static boolean isCheckpoint(Key key) {
    return key.partition().startsWith(MIGRATION);
  }

  /** The segment of a checkpoint's sort key. */
  static int segmentIn(String sort) {
    return Integer.parseInt(sort.substring(SEGMENT.length()));
  }

  static boolean isPost(Key key) {
    return key.partition().startsWith(POST) && key.sort().equals(DETAILS);
  }

  static boolean isTag(Key key) {
    return key.partition().startsWith(TAG) && key.sort().equals(DETAILS);
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

  /** The token that a sort key is that of. */
  static TokenId tokenIn(String sort) {
    return new TokenId(idIn(sort, TOKEN));
  }

  /** The user that a partition belongs to. */
  static UserId userIn(String partition) {
    return new UserId(partition.substring(USER.length()));
  }
}
