package dev.socialapi.store;

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
import dev.socialapi.tokens.TokenSecret;
import dev.socialapi.users.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item of each kind that a rehearsal finds, and that no table has: their ids are the nil UUID
 * and the max UUID (RFC 9562, sections 5.9 and 5.10), which are nobody's.
 *
 * @param items found by key and by query, as if they were stored
 */
public record Specimens(List<Map<String, AttributeValue>> items) {
  /** The id of whoever acts in a rehearsal, and of what he has. */
  public static final String NIL = "00000000-0000-0000-0000-000000000000";

  /** The id of somebody else, and of what he has. */
  public static final String MAX = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  /** What has the form of his token, checksum included, and opens nothing. */
  public static final String TOKEN = TokenSecret.PREFIX + "0".repeat(87) + "2l2wzU";

  private static final Instant LONG_PAST = Instant.EPOCH;
  private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");

  public Specimens {
    items = List.copyOf(items);
  }

  /**
   * Two users, each with a post and a tag. The first one's post is public, has his tag, and himself
   * on its list, which nobody can do; he is on the list of the other one's, too.
   */
  public static Specimens living() {
    List<Map<String, AttributeValue>> items = new ArrayList<>(links());
    for (String id : List.of(NIL, MAX)) {
      var user = new UserId(id);
      items.add(UserItem.write(User.create(user, LONG_PAST).withEmail("nobody@example.com")));
      items.add(PostItem.write(post(id), PublicShards.ONE));
      items.add(TagItem.write(tag(id)));
    }
    items.add(AllowedUserItem.write(post(MAX).id(), new UserId(NIL), LONG_PAST));
    items.add(TokenItem.write(token()));
    return new Specimens(items);
  }

  /** What is left right after the first one's post, tag and account were deleted. */
  public static Specimens remains() {
    List<Map<String, AttributeValue>> items = new ArrayList<>(links());
    var user = new UserId(NIL);
    Map<String, AttributeValue> tombstone = new HashMap<>(Keys.profile(user).attributes());
    tombstone.put(Change.DELETED_AT, AttributeValue.fromS(Timestamps.write(LONG_PAST)));
    items.add(tombstone);
    items.add(TagNameItem.write(tag(NIL)));
    return new Specimens(items);
  }

  /** What the table's stream tells when that happens. */
  public static List<StreamRecord> removals() {
    UUID nil = UUID.fromString(NIL);
    return List.of(
        record("REMOVE", new Root.Post(nil), Set.of()),
        record("REMOVE", new Root.Tag(nil), Set.of()),
        record("MODIFY", new Root.Account(new UserId(NIL)), Set.of(Change.DELETED_AT)));
  }

  private static StreamRecord record(String event, Root root, Set<String> attributes) {
    Key key = Keys.root(root);
    return new StreamRecord(event, key.partition(), key.sort(), attributes);
  }

  private static List<Map<String, AttributeValue>> links() {
    PostId post = post(NIL).id();
    TagId tag = tag(NIL).id();
    return List.of(
        AllowedUserItem.write(post, new UserId(NIL), LONG_PAST),
        TagLinkItem.ofPost(post, tag),
        TagLinkItem.ofTag(tag, post));
  }

  private static Post post(String id) {
    return Post.create(
        new PostId(UUID.fromString(id)),
        new UserId(id),
        "A post",
        "Its text",
        id.equals(NIL) ? AccessType.PUBLIC : AccessType.ALLOWED_USER);
  }

  private static Tag tag(String id) {
    return Tag.create(
        new TagId(UUID.fromString(id)), new UserId(id), "A tag", TagAccessType.PUBLIC);
  }

  private static PersonalAccessToken token() {
    TokenSecret secret = TokenSecret.parse(TOKEN).orElseThrow();
    return new PersonalAccessToken(
        new TokenId(secret.id().value()),
        secret.owner(),
        "A token",
        EnumSet.allOf(Scope.class),
        secret.hash(),
        FAR_FUTURE,
        Optional.empty());
  }

  /** The item of that key; empty when it is none of them. */
  Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
    return items.stream().filter(item -> has(item, key)).findFirst().orElse(Map.of());
  }

  private static boolean has(
      Map<String, AttributeValue> item, Map<String, AttributeValue> attributes) {
    return item.entrySet().containsAll(attributes.entrySet());
  }
}
