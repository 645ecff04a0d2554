package dev.socialapi.bench.growth;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;
import static dev.socialapi.People.NOON;

import dev.socialapi.api.Scope;
import dev.socialapi.auth.UserId;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import dev.socialapi.store.Bulk;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.PublicShards;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import dev.socialapi.tags.TagId;
import dev.socialapi.tokens.PersonalAccessToken;
import dev.socialapi.tokens.TokenId;
import dev.socialapi.users.User;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A table that grows. Alice has public posts, tags of which one is on many of her posts, one post
 * with many tags, one with a long allowed list, and tokens; Bob shares posts with her. Carol has
 * public posts in {@link #SHARDS}, of which those who know one shard find the ones in it. Posts of
 * all three come in turns.
 */
final class DataSet {
  /** As many as staging and production have. */
  static final PublicShards SHARDS = PublicShards.of(4);

  private static final String TEXT =
      "A sentence of fifty characters, as people write it. ".repeat(2);
  private static final int AT_ONCE = 500;

  private final LocalTable local;
  private final Sizes sizes;
  private final Bulk bulk;
  private final Supplier<UUID> ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());

  private final Post tagged;
  private final Post listed;
  private final Tag popular;
  private final List<PostId> posts = new ArrayList<>();
  private final List<PostId> shared = new ArrayList<>();
  private final List<PostId> spread = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private final List<UserId> allowed = new ArrayList<>();
  private final List<PersonalAccessToken> tokens = new ArrayList<>();
  private int linked;

  DataSet(LocalTable local, Sizes sizes) {
    this.local = local;
    this.sizes = sizes;
    this.bulk = new Bulk(local);
    this.tagged = post(new PostId(ids.get()), ALICE, AccessType.PRIVATE);
    this.listed = post(new PostId(ids.get()), ALICE, AccessType.PRIVATE);
    this.popular = tag("Popular");
    var users = new DynamoUserStore(local.table());
    List.of(ALICE, BOB, CAROL)
        .forEach(user -> users.add(User.create(user, NOON).withEmail("someone@example.com")));
    bulk.posts(List.of(tagged, listed));
    bulk.tags(List.of(popular));
  }

  LocalTable local() {
    return local;
  }

  /** Adds what is missing to a size. */
  void growTo(int size) {
    addPosts(size);
    addTags(size);
    allow(sizes.of(Kind.ALLOWED_USERS, size));
    bulk.attach(tags.subList(0, sizes.of(Kind.TAGS_OF_POST, size)), tagged.id());
    addTokens(sizes.of(Kind.TOKENS, size));
  }

  private void addPosts(int size) {
    int before = posts.size();
    int sharedBefore = shared.size();
    int spreadBefore = spread.size();
    while (posts.size() < sizes.of(Kind.POSTS, size)) {
      posts.add(new PostId(ids.get()));
      if (shared.size() < sizes.of(Kind.SHARED_POSTS, size)) {
        shared.add(new PostId(ids.get()));
      }
      if (spread.size() < sizes.of(Kind.SPREAD_POSTS, size)) {
        spread.add(new PostId(ids.get()));
      }
    }
    int link = linked;
    linked = sizes.of(Kind.POSTS_OF_TAG, size);
    inParts(
        posts.subList(before, posts.size()),
        part -> bulk.posts(posts(part, ALICE, AccessType.PUBLIC)));
    inParts(
        shared.subList(sharedBefore, shared.size()),
        part -> {
          List<Post> ofBob = posts(part, BOB, AccessType.ALLOWED_USER);
          bulk.posts(ofBob);
          bulk.share(ofBob, ALICE);
        });
    inParts(
        spread.subList(spreadBefore, spread.size()),
        part -> bulk.posts(posts(part, CAROL, AccessType.PUBLIC), SHARDS));
    inParts(
        posts.subList(link, linked),
        part -> bulk.attach(popular.id(), posts(part, ALICE, AccessType.PUBLIC)));
  }

  private void addTags(int size) {
    int before = tags.size();
    while (tags.size() < sizes.of(Kind.TAGS, size)) {
      tags.add(tag("Tag %07d".formatted(tags.size())));
    }
    inParts(tags.subList(before, tags.size()), bulk::tags);
  }

  private void allow(int count) {
    IntStream.range(allowed.size(), count)
        .mapToObj(i -> new UserId("00000000-0000-4000-8000-%012d".formatted(i)))
        .forEach(allowed::add);
    bulk.allow(listed.id(), allowed);
  }

  private void addTokens(int count) {
    IntStream.range(tokens.size(), count).forEach(_ -> tokens.add(newToken()));
    bulk.tokens(tokens);
  }

  private PersonalAccessToken newToken() {
    var id = new TokenId(ids.get());
    return new PersonalAccessToken(
        id,
        ALICE,
        "A token",
        Set.of(Scope.READ_POSTS),
        "hash",
        id.createdAt().plus(Duration.ofDays(1)),
        Optional.empty());
  }

  private Tag tag(String name) {
    return Tag.create(new TagId(ids.get()), ALICE, name, TagAccessType.PUBLIC);
  }

  private static List<Post> posts(List<PostId> ids, UserId owner, AccessType accessType) {
    return ids.stream().map(id -> post(id, owner, accessType)).toList();
  }

  private static Post post(PostId id, UserId owner, AccessType accessType) {
    return Post.create(id, owner, "A title", TEXT, accessType);
  }

  /** One after the other: DynamoDB Local takes longer for two writers on disk than for one. */
  private static <T> void inParts(List<T> all, Consumer<List<T>> write) {
    for (int start = 0; start < all.size(); start += AT_ONCE) {
      write.accept(all.subList(start, Math.min(start + AT_ONCE, all.size())));
    }
  }

  /** One of Alice's posts, in the middle of them. */
  PostId post() {
    return middle(posts);
  }

  /** One of Bob's posts, in the middle of them. */
  PostId sharedPost() {
    return middle(shared);
  }

  /** One of Carol's posts, in the middle of them. */
  PostId spreadPost() {
    return middle(spread);
  }

  /** One of the posts that the popular tag is on, in the middle of them. */
  PostId postOfTag() {
    return middle(posts.subList(0, linked));
  }

  /** One of Alice's tags, in the middle of them. */
  Tag tag() {
    return middle(tags);
  }

  /** The tag that is on many posts. */
  TagId popularTag() {
    return popular.id();
  }

  /** The post that many tags are on. */
  PostId taggedPost() {
    return tagged.id();
  }

  /** One of the tags that are on it, in the middle of them. */
  Tag tagOfPost() {
    return middle(tags.subList(0, sizes.of(Kind.TAGS_OF_POST, tags.size())));
  }

  /** The post with a long allowed list. */
  PostId listedPost() {
    return listed.id();
  }

  /** One of the users on that list, in the middle of them. */
  UserId allowedUser() {
    return middle(allowed);
  }

  /** One of Alice's tokens, in the middle of them. */
  TokenId token() {
    return middle(tokens).id();
  }

  private static <T> T middle(List<T> all) {
    return all.get(all.size() / 2);
  }
}
