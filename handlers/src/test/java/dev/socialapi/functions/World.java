package dev.socialapi.functions;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;
import static dev.socialapi.People.NOON;

import dev.socialapi.api.Scope;
import dev.socialapi.auth.UserId;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.AllowedUserStore;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import dev.socialapi.store.Bulk;
import dev.socialapi.store.DynamoTokenStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.PublicShards;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import dev.socialapi.tags.TagId;
import dev.socialapi.tokens.TokenId;
import dev.socialapi.tokens.TokenSecret;
import dev.socialapi.tokens.Tokens;
import dev.socialapi.users.User;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A table in which everything that can grow has a size: each user's posts, the public ones, those
 * shared with Alice, tags, the posts of a tag, and (up to its limit) an allowed list.
 */
final class World {
  private static final String TEXT =
      "A sentence of fifty characters, as people write it. ".repeat(2);

  private final LocalTable local = new LocalTable();
  private final Supplier<UUID> ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
  private final Bulk bulk = new Bulk(local);

  World(int size) {
    var users = new DynamoUserStore(local.table());
    List.of(ALICE, BOB, CAROL)
        .forEach(user -> users.add(User.create(user, NOON).withEmail("someone@example.com")));
    posts(size, BOB, AccessType.PUBLIC);
    bulk.share(posts(size, BOB, AccessType.ALLOWED_USER), ALICE);
    List<Post> own = posts(size, ALICE, AccessType.PRIVATE);
    bulk.unnamed(tags(size, ALICE));
    bulk.attach(tagOnMany(), own);
    bulk.allow(postWithList(), someUsers(Math.min(size, AllowedUserStore.MAX_ALLOWED_USERS - 1)));
  }

  private final Post listed = newPost(ALICE, AccessType.ALLOWED_USER);
  private final Tag popular = newTag(ALICE, "Popular");

  LocalTable local() {
    return local;
  }

  /** A new private post of Alice's. */
  PostId post() {
    return newPost(ALICE, AccessType.PRIVATE).id();
  }

  /** A new post of Bob's that is shared with Alice. */
  PostId sharedPost() {
    Post post = newPost(BOB, AccessType.ALLOWED_USER);
    bulk.share(List.of(post), ALICE);
    return post.id();
  }

  /** A new private post of Bob's. */
  PostId hiddenPost() {
    return newPost(BOB, AccessType.PRIVATE).id();
  }

  /** A new private tag of Bob's. */
  TagId hiddenTag() {
    Tag tag = Tag.create(new TagId(ids.get()), BOB, "Hidden " + ids.get(), TagAccessType.PRIVATE);
    bulk.tags(List.of(tag));
    return tag.id();
  }

  /** New posts in pairs: one of Alice's, public and tagged, and one of Bob's, shared with her. */
  void largePosts(int pairs, String content) {
    for (int i = 0; i < pairs; i++) {
      bulk.attach(tagOnMany(), posts(1, ALICE, AccessType.PUBLIC, content));
      bulk.share(posts(1, BOB, AccessType.ALLOWED_USER, content), ALICE);
    }
  }

  /** New public posts of Carol's in so many shards. Who knows one shard alone finds those in it. */
  void publicPosts(int count, PublicShards shards) {
    bulk.posts(
        IntStream.range(0, count)
            .mapToObj(_ -> new PostId(ids.get()))
            .map(id -> Post.create(id, CAROL, "A title", TEXT, AccessType.PUBLIC))
            .toList(),
        shards);
  }

  /** A new public tag of Alice's. */
  TagId tag() {
    return newTag(ALICE, "Tag " + ids.get()).id();
  }

  /** A new token of Alice's. */
  TokenId token() {
    return secret(ALICE).id();
  }

  /** The secret of a new token of somebody's, whatever has become of the account. */
  TokenSecret secret(UserId owner) {
    TokenSecret secret = Tokens.secretOf(owner, new TokenId(ids.get()));
    bulk.tokens(List.of(Tokens.token(secret, Scope.READ_POSTS)));
    return secret;
  }

  void revoke(TokenSecret secret) {
    new DynamoTokenStore(local.table()).remove(secret.owner(), secret.id(), Instant.now());
  }

  /** A post with tags, and one of them. */
  record Tagged(PostId post, TagId tag) {}

  /** A new post of Alice's with ten tags. */
  Tagged taggedPost() {
    Post post = newPost(ALICE, AccessType.PRIVATE);
    List<Tag> tags = tags(10, ALICE);
    bulk.tags(tags);
    tags.forEach(tag -> bulk.attach(tag.id(), List.of(post)));
    return new Tagged(post.id(), tags.getFirst().id());
  }

  /** The post of Alice's whose allowed list is as long as the world is large. */
  PostId postWithList() {
    return listed.id();
  }

  /** The tag of Alice's that is on as many posts as the world is large. */
  TagId tagOnMany() {
    return popular.id();
  }

  private Post newPost(UserId owner, AccessType accessType) {
    return posts(1, owner, accessType).getFirst();
  }

  private Tag newTag(UserId owner, String name) {
    Tag tag = Tag.create(new TagId(ids.get()), owner, name, TagAccessType.PUBLIC);
    bulk.tags(List.of(tag));
    return tag;
  }

  private List<Post> posts(int count, UserId owner, AccessType accessType) {
    return posts(count, owner, accessType, TEXT);
  }

  private List<Post> posts(int count, UserId owner, AccessType accessType, String content) {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      posts.add(Post.create(new PostId(ids.get()), owner, "A title", content, accessType));
    }
    bulk.posts(posts);
    return posts;
  }

  private List<Tag> tags(int count, UserId owner) {
    return IntStream.range(0, count)
        .mapToObj(_ -> ids.get())
        .map(id -> Tag.create(new TagId(id), owner, "Tag " + id, TagAccessType.PUBLIC))
        .toList();
  }

  private static List<UserId> someUsers(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new UserId("00000000-0000-4000-8000-%012d".formatted(i)))
        .toList();
  }
}
