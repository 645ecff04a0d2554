package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialapi.Nightly;
import dev.socialapi.auth.UserId;
import dev.socialapi.cleanup.CleanUp;
import dev.socialapi.cleanup.Remains;
import dev.socialapi.cleanup.SweepAccount;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import dev.socialapi.tags.TagId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What is left in the table once something is deleted and the records of it are worked off. */
class CleanUpIT {
  private static final String REMOVE = "REMOVE";
  private static final String INSERT = "INSERT";

  private final LocalTable local = new LocalTable();
  private final Remains remains = new DynamoRemains(local.table());
  private final List<UserId> sweeps = new ArrayList<>();
  private final List<UserId> removedSignIns = new ArrayList<>();
  private final CleanUp cleanUp = new CleanUp(remains, sweeps::add);
  private final SweepAccount sweepAccount =
      new SweepAccount(remains, sweeps::add, removedSignIns::add);

  @Test
  void leavesNothingOfAPost() {
    Post kept = postBy(BOB, AccessType.ALLOWED_USER);
    Post post = postBy(ALICE, AccessType.ALLOWED_USER);
    List<String> tags = ids(50);
    List<UserId> users = users(1_000);
    local.putAll(List.of(PostItem.write(kept, PublicShards.ONE)));
    local.putAll(shared(kept.id(), users.subList(0, 3), tags));
    Set<Key> before = local.keys();
    local.putAll(shared(post.id(), users, tags));

    killedOnce("BatchWriteItem", 7, removal(post.id()));

    assertThat(local.keys()).isEqualTo(before);
    assertThat(tagIds(kept.id())).hasSize(50);
  }

  @Test
  void leavesNothingOfATag_onMorePostsThanOnePassRemoves() {
    assertNothingIsLeftOfATag(600);
  }

  @Nightly
  void leavesNothingOfATag_onTenThousandPosts() {
    assertNothingIsLeftOfATag(10_000);
  }

  /** Of every ten posts nine are gone themselves: nothing comes back of them. */
  private void assertNothingIsLeftOfATag(int size) {
    String tag = id();
    String other = id();
    List<PostId> posts =
        IntStream.range(0, size).mapToObj(_ -> postBy(BOB, AccessType.PUBLIC).id()).toList();
    List<Map<String, AttributeValue>> links = new ArrayList<>();
    List<PostId> there = IntStream.range(0, size / 10).mapToObj(i -> posts.get(10 * i)).toList();
    posts.forEach(post -> links.addAll(links(post, tag)));
    there.forEach(post -> links.add(limits(post, 0, List.of(tag, other))));
    local.putAll(links);
    local.putAll(links(posts.getFirst(), other));

    killedOnce("UpdateItem", size / 8, removal(tag));

    Set<Key> expected = new HashSet<>(keys(links(posts.getFirst(), other)));
    there.forEach(post -> expected.add(Keys.postLimits(post)));
    assertThat(local.keys()).isEqualTo(expected);
    for (PostId post : List.of(there.getFirst(), there.get(size / 20), there.getLast())) {
      assertThat(tagIds(post)).containsExactly(other);
    }
  }

  @Test
  void bringsNoLimitsBack_whenThePostOfATagIsGone() {
    String tag = id();
    local.putAll(links(postBy(BOB, AccessType.PUBLIC).id(), tag));

    workOff(removal(tag));

    assertThat(local.keys()).isEmpty();
  }

  @Test
  void removesInBatches_ofAPost() {
    Post post = postBy(ALICE, AccessType.ALLOWED_USER);
    local.putAll(shared(post.id(), users(20), ids(30)));

    removal(post.id()).tell(cleanUp);

    // 30 mirrors, then 20 users, 30 links and the limits.
    assertThat(local.requests().names())
        .containsExactly(
            "GetItem",
            "Query",
            "BatchWriteItem",
            "BatchWriteItem",
            "BatchWriteItem",
            "BatchWriteItem",
            "BatchWriteItem");
  }

  @Test
  void repeatsWhatIsLeftUnprocessed() {
    Post post = postBy(ALICE, AccessType.ALLOWED_USER);
    local.putAll(shared(post.id(), users(2), ids(2)));
    local.requests().overload(2);

    workOff(removal(post.id()));

    assertThat(local.keys()).isEmpty();
  }

  @Test
  void repeatsWhatATransactionStoodInTheWayOf() {
    String tag = id();
    PostId post = postBy(BOB, AccessType.PUBLIC).id();
    local.putAll(links(post, tag));
    local.putAll(List.of(limits(post, 0, List.of(tag))));
    local.requests().before("UpdateItem", CleanUpIT::conflict);
    local.requests().before("BatchWriteItem", CleanUpIT::conflict);

    workOff(removal(tag));

    assertThat(local.keys()).containsExactly(Keys.postLimits(post));
    assertThat(tagIds(post)).isEmpty();
  }

  @Test
  void keepsEverything_whenTheRootIsThere() {
    Post post = postBy(ALICE, AccessType.ALLOWED_USER);
    local.putAll(List.of(PostItem.write(post, PublicShards.ONE), tag(BOB, id(), "a")));
    local.putAll(shared(post.id(), users(3), ids(3)));
    local.putAll(belongings(ALICE));
    Set<Key> before = local.keys();

    workOff(removal(post.id()));
    new StreamRecord("MODIFY", partition(ALICE), "PROFILE", Set.of("deleted_at")).tell(cleanUp);
    sweepAccount.sweep(ALICE);

    assertThat(local.keys()).isEqualTo(before);
    assertThat(removedSignIns).isEmpty();
  }

  @Test
  void ignoresRecordsOfOtherItems() {
    local.bury(ALICE);
    Set<Key> before = local.keys();

    new StreamRecord(REMOVE, partition(ALICE), "PROFILE", Set.of()).tell(cleanUp);
    new StreamRecord(INSERT, partition(BOB), "PROFILE", Set.of("email")).tell(cleanUp);
    new StreamRecord(REMOVE, partition(ALICE), "CLEANUP", Set.of()).tell(cleanUp);
    new StreamRecord(REMOVE, Keys.POST + id(), "LIMITS", Set.of()).tell(cleanUp);

    assertThat(local.keys()).isEqualTo(before);
    assertThat(sweeps).isEmpty();
  }

  @Test
  void isDoneOnce_whenEveryRecordIsDeliveredTwiceAndInAnyOrder() {
    Post post = postBy(ALICE, AccessType.ALLOWED_USER);
    String tag = id();
    local.putAll(shared(post.id(), users(600), List.of(tag)));
    local.bury(ALICE);
    local.putAll(belongings(ALICE));
    StreamRecord mark = new StreamRecord(INSERT, Keys.POST + post.id(), "CLEANUP", Set.of());

    mark.tell(cleanUp);
    workOff(removal(tag));
    workOff(burial(ALICE));
    workOff(removal(post.id()));
    workOff(burial(ALICE));
    workOff(removal(post.id()));
    workOff(removal(tag));
    mark.tell(cleanUp);

    assertThat(local.keys()).containsExactly(Keys.profile(ALICE));
  }

  @Test
  void leavesATombstoneOfAnAccount_andTouchesNobodyElse() {
    Post bobs = postBy(BOB, AccessType.ALLOWED_USER);
    local.putAll(List.of(PostItem.write(bobs, PublicShards.ONE), tag(BOB, id(), "bobs")));
    local.putAll(shared(bobs.id(), users(2), List.of()));
    local.putAll(belongings(BOB));
    Set<Key> before = local.keys();
    local.putAll(
        List.of(AllowedUserItem.write(bobs.id(), ALICE, NOON), limits(bobs.id(), 3, List.of())));
    local.putAll(belongings(ALICE));
    local.putAll(
        posts(ALICE, 3).stream().map(post -> PostItem.write(post, PublicShards.ONE)).toList());
    local.bury(ALICE);

    workOff(burial(ALICE));
    sweepAccount.sweep(ALICE);

    before.add(Keys.profile(ALICE));
    assertThat(local.keys()).isEqualTo(before);
    assertThat(Attributes.number(limits(bobs.id()), PostLimits.ALLOWED_USERS)).isEqualTo(2);
    assertThat(sweeps).containsExactly(ALICE);
    assertThat(removedSignIns).containsExactly(ALICE);
  }

  @Test
  void removesEntry_whenThePostOfItHasNoLimits() {
    PostId gone = postBy(BOB, AccessType.PUBLIC).id();
    local.putAll(List.of(AllowedUserItem.write(gone, ALICE, NOON)));
    local.bury(ALICE);

    workOff(burial(ALICE));

    assertThat(local.keys()).containsExactly(Keys.profile(ALICE));
  }

  @Test
  void countsAnEntryDownOnce_whenItIsRemovedMeanwhile() {
    PostId post = postBy(BOB, AccessType.PUBLIC).id();
    local.putAll(shared(post, List.of(ALICE, BOB), List.of()));
    local.bury(ALICE);
    Key entry = Keys.allowedUser(post, ALICE);
    local.requests().before("TransactWriteItems", () -> local.table().deleteAll(List.of(entry)));

    workOff(burial(ALICE));

    assertThat(Attributes.number(limits(post), PostLimits.ALLOWED_USERS)).isEqualTo(2);
  }

  @Test
  void sweepsUntilNothingIsFound() {
    local.bury(ALICE);
    workOff(burial(ALICE));
    local.putAll(
        posts(ALICE, 1).stream().map(post -> PostItem.write(post, PublicShards.ONE)).toList());

    sweepAccount.sweep(ALICE);

    assertThat(local.keys()).containsExactly(Keys.profile(ALICE));
    assertThat(sweeps).containsExactly(ALICE, ALICE);
    assertThat(removedSignIns).isEmpty();

    sweepAccount.sweep(ALICE);

    assertThat(sweeps).hasSize(2);
    assertThat(removedSignIns).containsExactly(ALICE);
  }

  @Test
  void goesOn_whenAnAccountOwnedMoreThanOnePassRemoves() {
    local.putAll(
        posts(ALICE, 420).stream().map(post -> PostItem.write(post, PublicShards.ONE)).toList());
    local.putAll(
        posts(BOB, 120).stream()
            .map(post -> AllowedUserItem.write(post.id(), ALICE, NOON))
            .toList());
    local.bury(ALICE);

    killedOnce("TransactWriteItems", 50, burial(ALICE));

    assertThat(local.keys()).containsExactly(Keys.profile(ALICE));
    assertThat(sweeps).isNotEmpty().containsOnly(ALICE);
  }

  @Test
  void goesOn_whenASweepFindsMoreThanOnePassRemoves() {
    local.putAll(
        posts(ALICE, 600).stream().map(post -> PostItem.write(post, PublicShards.ONE)).toList());
    local.bury(ALICE);

    sweepAccount.sweep(ALICE);

    assertThat(sweeps).isEmpty();
    workOff(new StreamRecord(INSERT, partition(ALICE), "CLEANUP", Set.of()));
    assertThat(local.keys()).containsExactly(Keys.profile(ALICE));
    assertThat(sweeps).isNotEmpty().containsOnly(ALICE);
  }

  @Test
  void leavesNothing_whereverTheWorkerDies() {
    PostId post = postBy(BOB, AccessType.ALLOWED_USER).id();
    String tag = id();
    List<Map<String, AttributeValue>> links = new ArrayList<>();
    posts(BOB, 10).forEach(tagged -> links.addAll(links(tagged.id(), tag)));
    List<Map<String, AttributeValue>> owned = new ArrayList<>(belongings(ALICE));
    posts(ALICE, 3).forEach(own -> owned.add(PostItem.write(own, PublicShards.ONE)));
    posts(BOB, 3).forEach(bobs -> owned.add(AllowedUserItem.write(bobs.id(), ALICE, NOON)));

    assertThat(deaths(shared(post, users(60), ids(3)), removal(post), Set.of())).isGreaterThan(5);
    assertThat(deaths(links, removal(tag), Set.of())).isGreaterThan(10);
    local.bury(ALICE);
    assertThat(deaths(owned, burial(ALICE), local.keys())).isGreaterThan(10);
  }

  /** How often it dies: at its first call, then at its second one, up to the last. */
  private int deaths(
      List<Map<String, AttributeValue>> items, StreamRecord record, Set<Key> remaining) {
    Faults faults = local.faults(2026);
    var mortal = new CleanUp(new DynamoRemains(local.table(faults)), sweeps::add);
    for (int calls = 0; ; calls++) {
      local.putAll(items);
      faults.killAfter(calls);
      try {
        record.tell(mortal);
        return calls;
      } catch (IllegalStateException death) {
        assertThat(death).hasMessage("killed");
      }
      workOff(record);
      assertThat(local.keys()).as("killed after " + calls + " calls").isEqualTo(remaining);
    }
  }

  /** Delivers a record and all that come of it; the function dies once on the way. */
  private void killedOnce(String request, int nth, StreamRecord first) {
    killAt(request, nth);
    assertThatThrownBy(() -> workOff(first)).hasMessageContaining("killed");
    workOff(first);
  }

  private void killAt(String request, int nth) {
    local
        .requests()
        .before(
            request,
            () -> {
              if (nth == 1) {
                throw new IllegalStateException("killed");
              }
              killAt(request, nth - 1);
            });
  }

  private void workOff(StreamRecord first) {
    Deque<StreamRecord> stream = new ArrayDeque<>(List.of(first));
    Key mark = new Key(first.partition(), Keys.CLEANUP);
    Map<String, AttributeValue> seen = local.stored(mark);
    if (!seen.isEmpty()) {
      stream.add(new StreamRecord(INSERT, mark.partition(), mark.sort(), Set.of()));
    }
    while (!stream.isEmpty()) {
      stream.remove().tell(cleanUp);
      Map<String, AttributeValue> now = local.stored(mark);
      if (!now.equals(seen) && !now.isEmpty()) {
        stream.add(new StreamRecord(INSERT, mark.partition(), mark.sort(), Set.of()));
      }
      seen = now;
    }
    assertThat(local.stored(mark)).isEmpty();
  }

  private static void conflict() {
    throw TransactionConflictException.builder().message("conflict").build();
  }

  private static StreamRecord removal(PostId post) {
    return new StreamRecord(REMOVE, Keys.POST + post, "DETAILS", Set.of());
  }

  private static StreamRecord removal(String tag) {
    return new StreamRecord(REMOVE, Keys.TAG + tag, "DETAILS", Set.of());
  }

  private static StreamRecord burial(UserId user) {
    return new StreamRecord("MODIFY", partition(user), "PROFILE", Set.of("PK", "deleted_at"));
  }

  private static String partition(UserId user) {
    return Keys.USER + user;
  }

  private Map<String, AttributeValue> limits(PostId post) {
    return local.stored(Keys.postLimits(post));
  }

  private List<String> tagIds(PostId post) {
    return Optional.ofNullable(limits(post).get(PostLimits.TAG_IDS))
        .map(AttributeValue::ss)
        .orElse(List.of());
  }

  /** What hangs on a post. */
  private static List<Map<String, AttributeValue>> shared(
      PostId post, List<UserId> users, List<String> tags) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    users.forEach(user -> items.add(AllowedUserItem.write(post, user, NOON)));
    tags.forEach(tag -> items.addAll(links(post, tag)));
    items.add(limits(post, users.size(), tags));
    return items;
  }

  private static List<Map<String, AttributeValue>> links(PostId post, String tag) {
    Key link = new Key(Keys.POST + post, Keys.TAG + tag);
    Map<String, AttributeValue> mirror = new HashMap<>(Keys.mirror(link).attributes());
    mirror.put("GSI4PK", AttributeValue.fromS(Keys.TAG + tag));
    mirror.put("GSI4SK", AttributeValue.fromS(Keys.byCreation(post)));
    return List.of(link.attributes(), mirror);
  }

  private static Map<String, AttributeValue> limits(PostId post, int users, List<String> tags) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.postLimits(post).attributes());
    item.put(PostLimits.ALLOWED_USERS, AttributeValue.fromN(Integer.toString(users)));
    if (!tags.isEmpty()) {
      item.put(PostLimits.TAG_IDS, AttributeValue.fromSs(tags));
    }
    return item;
  }

  /** One of each kind that a user owns, but for posts. */
  private static List<Map<String, AttributeValue>> belongings(UserId user) {
    String named = id();
    return List.of(
        new Key(partition(user), "PAT#" + id()).attributes(),
        new Key(partition(user), "TOKENS").attributes(),
        new Key(partition(user), "IDEMPOTENCY#createPost#" + id()).attributes(),
        tagName(user, named, "named"),
        tag(user, named, "named"),
        tag(user, id(), "unnamed"));
  }

  private static Map<String, AttributeValue> tagName(UserId user, String tag, String name) {
    Map<String, AttributeValue> item =
        new HashMap<>(new Key(partition(user), "TAG_NAME#" + name).attributes());
    item.put("tag_id", AttributeValue.fromS(tag));
    return item;
  }

  private static Map<String, AttributeValue> tag(UserId user, String tag, String name) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.tag(TagId.parse(tag)).attributes());
    item.put("GSI1PK", AttributeValue.fromS(partition(user) + "#TAGS"));
    item.put("GSI1SK", AttributeValue.fromS(name + "\u0001" + tag));
    return item;
  }

  private static List<Post> posts(UserId owner, int count) {
    return Stream.generate(() -> postBy(owner, AccessType.PRIVATE)).limit(count).toList();
  }

  private static Set<Key> keys(List<Map<String, AttributeValue>> items) {
    return Set.copyOf(items.stream().map(Key::of).toList());
  }

  private static List<UserId> users(int count) {
    return Stream.generate(() -> new UserId(id())).limit(count).toList();
  }

  private static List<String> ids(int count) {
    return Stream.generate(CleanUpIT::id).limit(count).toList();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
