package dev.socialapi.store;

import static dev.socialapi.People.NOON;

import dev.socialapi.api.Scope;
import dev.socialapi.auth.UserId;
import dev.socialapi.cleanup.Root;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import dev.socialapi.tags.TagId;
import dev.socialapi.tokens.PersonalAccessToken;
import dev.socialapi.tokens.TokenId;
import dev.socialapi.users.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as they were stored before they had a version. */
final class Version1 {
  private Version1() {}

  /** The item without what it has had since. */
  static Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> old = new HashMap<>(item);
    old.remove(SchemaVersion.ATTRIBUTE);
    old.remove(TagItem.NAME_KEY);
    return old;
  }

  static boolean isOld(Map<String, AttributeValue> item) {
    return !item.containsKey(SchemaVersion.ATTRIBUTE);
  }

  /**
   * So many items of all kinds, the same ones each time.
   *
   * @param oneOf how many users there are for one whose items are old
   */
  static List<Map<String, AttributeValue>> mixed(int count, int oneOf) {
    return mixed(count, oneOf, 0);
  }

  private static List<Map<String, AttributeValue>> mixed(int count, int oneOf, int firstOld) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    for (int i = 0; items.size() < count; i++) {
      boolean old = i % oneOf == firstOld;
      household(i).forEach(item -> items.add(old ? of(item) : item));
    }
    return items.subList(0, count);
  }

  /** The same items as they would be written today. */
  static List<Map<String, AttributeValue>> upgraded(int count) {
    return mixed(count, 1, 1);
  }

  static Map<String, AttributeValue> profile(UserId user) {
    return UserItem.write(User.create(user, NOON).withEmail("someone@example.com"));
  }

  /**
   * A user with a token and a post that is shared and tagged; and one whose account is deleted,
   * with the tombstone and the mark that stay as they are.
   */
  private static List<Map<String, AttributeValue>> household(int i) {
    var user = new UserId(id(i, 1).toString());
    var deleted = new UserId(id(i, 2).toString());
    AccessType access = AccessType.values()[i % AccessType.values().length];
    TagAccessType tagAccess = TagAccessType.values()[i % TagAccessType.values().length];
    Post post = Post.create(new PostId(id(i, 3)), user, "Post " + i, "Text", access);
    Tag tag = Tag.create(new TagId(id(i, 4)), user, "Tag Σ " + i, tagAccess);
    var token =
        new PersonalAccessToken(
            new TokenId(id(i, 5)),
            user,
            "Script",
            Set.of(Scope.READ_POSTS),
            "hash",
            NOON.plusSeconds(60),
            Optional.empty());
    return List.of(
        profile(user),
        of(item(Keys.profile(deleted), Change.DELETED_AT, AttributeValue.fromS("2026-01-01"))),
        item(Keys.tokensGuard(user), Change.VERSION, AttributeValue.fromN("1")),
        item(Keys.idempotency(user, "createPost", "hash"), "body_hash", AttributeValue.fromS("h")),
        TokenItem.write(token),
        PostItem.write(post, PublicShards.ONE),
        item(Keys.postLimits(post.id()), PostLimits.TAG_IDS, texts(tag.id().toString())),
        AllowedUserItem.write(post.id(), deleted, NOON),
        TagItem.write(tag),
        TagNameItem.write(tag),
        TagLinkItem.ofPost(post.id(), tag.id()),
        TagLinkItem.ofTag(tag.id(), post.id()),
        of(item(Keys.cleanUp(new Root.Account(deleted)), "passes", AttributeValue.fromN("1"))));
  }

  private static Map<String, AttributeValue> item(Key key, String attribute, AttributeValue value) {
    Map<String, AttributeValue> item = SchemaVersion.newItem(key);
    item.put(attribute, value);
    return item;
  }

  private static AttributeValue texts(String text) {
    return AttributeValue.fromSs(List.of(text));
  }

  /** An id of UUID's seventh version, the later the larger. */
  private static UUID id(int i, int kind) {
    long millis = NOON.toEpochMilli() + i;
    return new UUID(millis << 16 | 7L << 12, 2L << 62 | (long) kind << 32 | i);
  }
}
