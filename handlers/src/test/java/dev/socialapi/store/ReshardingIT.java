package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.NOON;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.migration.Counts;
import dev.socialapi.migration.MigrationOrder;
import dev.socialapi.migration.MigrationReport;
import dev.socialapi.migration.RunMigration;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostChange;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.PostPages;
import dev.socialapi.posts.PostStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The way from one number of shards to another, beside a running system (docs/migrations.md). */
class ReshardingIT {
  private static final int LIMIT = 20;

  private final LocalTable local = new LocalTable();

  /**
   * All the steps, each of them while others read and write as the step before and the step itself
   * has told them: whoever lists the public posts sees each that is there throughout, once.
   */
  @ParameterizedTest
  @CsvSource({"1, 4", "4, 1", "3, 7"})
  void hidesNothing_atAnyStep(int from, int to) throws Exception {
    List<PostId> throughout = added(120, PublicShards.of(from));
    var reader = new Actor(PublicShards.of(from), shards -> assertListsAll(throughout, shards));
    var other = new Actor(PublicShards.of(from), shards -> assertListsAll(throughout, shards));
    var writer = new Actor(PublicShards.of(from), shards -> write(throughout, shards));
    List<Actor> system = List.of(reader, other, writer);
    var moving = new PublicShards(to, from);
    List<Future<?>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(system.size())) {
      try {
        system.forEach(actor -> running.add(threads.submit(actor)));
        deploy(new PublicShards(from, to), system, running);
        deploy(moving, system, running);
        assertThat(runner(moving).run(order(moving, 60), () -> true).done()).isTrue();
        assertThat(dryRun(moving).counts().changed()).isZero();
        deploy(PublicShards.of(to), system, running);
      } finally {
        system.forEach(Actor::stop);
      }
    }
    for (Future<?> each : running) {
      each.get();
    }

    assertThat(partitions()).isEqualTo(partitionsIn(PublicShards.of(to)));
  }

  /** The answer of the shard that it leaves is there before another one is asked. */
  @Test
  void showsAPost_thatIsMovedBetweenTwoQueriesOfAPage() {
    List<PostId> all = added(12, PublicShards.ONE);
    var moving = new PublicShards(4, 1);
    local.requests().before("Query", () -> local.requests().before("Query", () -> migrate(moving)));

    assertThat(list(moving)).containsExactlyElementsOf(all.reversed());
    assertThat(partitions()).isEqualTo(partitionsIn(moving));
  }

  @Test
  void movesPublicPostsAlone_andLeavesEverythingElseOfThem() {
    List<Map<String, AttributeValue>> items = Version1.mixed(260, 2);
    local.putAll(items);
    added(40, PublicShards.ONE);
    Map<Key, Map<String, AttributeValue>> before = local.items();
    var shards = PublicShards.parse("5+1");

    MigrationReport report = migrate(shards);

    assertThat(report.counts().scanned()).isEqualTo(300);
    assertThat(report.counts().changed()).isBetween(20L, 60L);
    Map<Key, Map<String, AttributeValue>> after = local.items();
    after.keySet().removeIf(Keys::isCheckpoint);
    assertThat(withoutPartitions(after)).isEqualTo(withoutPartitions(before));
    assertThat(partitions()).isEqualTo(partitionsIn(shards));
  }

  @Test
  void countsWhatItWouldMove_andWritesNothing_inADryRun() {
    added(40, PublicShards.ONE);
    Map<Key, Map<String, AttributeValue>> before = local.items();

    MigrationReport dry = dryRun(PublicShards.parse("5+1"));

    assertThat(local.items()).isEqualTo(before);
    assertThat(dry.counts()).isEqualTo(migrate(PublicShards.parse("5+1")).counts());
  }

  @Test
  void leavesAPostOutOfTheList_whenItWasMadePrivateMeanwhile() {
    Post post = postInAnotherShardOf(5);
    local.posts().add(post, Optional.empty());
    local
        .requests()
        .before("UpdateItem", () -> update(post.id(), AccessType.PRIVATE, PublicShards.of(5)));

    MigrationReport report = migrate(PublicShards.parse("5+1"));

    assertThat(report.counts()).isEqualTo(new Counts(1, 0, 1, 1));
    assertThat(partitions()).isEmpty();
  }

  /** Only the runner moves posts, so that all move one way. */
  @Test
  void leavesAPostInItsShard_whenItIsMadePublicOnceMore() {
    Post post = postInAnotherShardOf(5);
    local.posts().add(post, Optional.empty());

    update(post.id(), AccessType.PUBLIC, PublicShards.of(5));
    assertThat(partitions().values()).containsExactly("public");

    update(post.id(), AccessType.PRIVATE, PublicShards.of(5));
    update(post.id(), AccessType.PUBLIC, PublicShards.of(5));
    assertThat(partitions()).isEqualTo(partitionsIn(PublicShards.of(5)));
  }

  @Test
  void isCalledByTheNumberOfShardsThatItLeadsTo() {
    assertThat(DynamoMigrationStore.toShards(local.table(), PublicShards.parse("4+1")).migration())
        .isEqualTo("public-shards-4");
  }

  /** What a deployment has told somebody who does the same again and again. */
  private static final class Actor implements Runnable {
    private final Consumer<PublicShards> work;
    private volatile PublicShards shards;
    private volatile boolean stopped;
    private volatile int done;

    Actor(PublicShards shards, Consumer<PublicShards> work) {
      this.shards = shards;
      this.work = work;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread alone counts
    public void run() {
      while (!stopped) {
        work.accept(shards);
        done++;
      }
    }

    void stop() {
      stopped = true;
    }
  }

  /** Returns when everybody has been told and has done something since. */
  private static void deploy(PublicShards shards, List<Actor> system, List<Future<?>> running)
      throws InterruptedException {
    for (Actor actor : system) {
      actor.shards = shards;
    }
    for (Actor actor : system) {
      int before = actor.done;
      while (actor.done < before + 2 && running.stream().noneMatch(Future::isDone)) {
        Thread.sleep(5);
      }
    }
  }

  private void assertListsAll(List<PostId> throughout, PublicShards shards) {
    assertThat(list(shards))
        .as(shards.toString())
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.reverseOrder())
        .containsAll(throughout);
  }

  private List<PostId> list(PublicShards shards) {
    PostStore posts = local.posts(shards);
    List<PostId> seen = new ArrayList<>();
    Optional<PostId> position = Optional.empty();
    do {
      var page = PostPages.merge(LIMIT, posts.publicPosts(new PageRequest<>(LIMIT, position)));
      page.items().forEach(post -> seen.add(post.id()));
      position = page.next();
    } while (position.isPresent());
    return seen;
  }

  /** Posts come, become private and public, and go; those that stay get other names. */
  private void write(List<PostId> throughout, PublicShards shards) {
    PostStore posts = local.posts(shards);
    Post post = postBy(ALICE, AccessType.PUBLIC);
    posts.add(post, Optional.empty());
    update(post.id(), AccessType.PRIVATE, shards);
    update(post.id(), AccessType.PUBLIC, shards);
    PostId one = throughout.get(Math.floorMod(post.id().hashCode(), throughout.size()));
    update(one, AccessType.PUBLIC, shards);
    posts
        .update(
            new PostChange(one, Optional.of("Renamed"), Optional.empty(), Optional.empty(), NOON),
            OptionalLong.empty())
        .orRaise();
    if (one.hashCode() % 3 > 0) {
      posts.delete(post.id(), OptionalLong.empty()).orRaise();
    }
  }

  private void update(PostId post, AccessType accessType, PublicShards shards) {
    local
        .posts(shards)
        .update(
            new PostChange(post, Optional.empty(), Optional.empty(), Optional.of(accessType), NOON),
            OptionalLong.empty())
        .orRaise();
  }

  private MigrationReport migrate(PublicShards shards) {
    return runner(shards).run(order(shards, MigrationOrder.MAX_ITEMS_PER_SECOND), () -> true);
  }

  private MigrationReport dryRun(PublicShards shards) {
    MigrationOrder order = order(shards, MigrationOrder.MAX_ITEMS_PER_SECOND);
    return runner(shards)
        .run(new MigrationOrder(order.migration(), true, 2, order.itemsPerSecond()), () -> true);
  }

  private RunMigration runner(PublicShards shards) {
    return new RunMigration(
        List.of(DynamoMigrationStore.toShards(local.table(), shards)),
        Clock.systemUTC(),
        ReshardingIT::sleep,
        task -> new Thread(task).start());
  }

  private static MigrationOrder order(PublicShards shards, int itemsPerSecond) {
    return new MigrationOrder(Resharding.name(shards), false, 2, itemsPerSecond);
  }

  private List<PostId> added(int count, PublicShards shards) {
    List<PostId> added = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Post post = postBy(ALICE, AccessType.PUBLIC);
      local.posts(shards).add(post, Optional.empty());
      added.add(post.id());
    }
    return added;
  }

  private static Post postInAnotherShardOf(int shards) {
    while (true) {
      Post post = postBy(ALICE, AccessType.PUBLIC);
      if (PublicShards.shardOf(post.id(), shards) > 0) {
        return post;
      }
    }
  }

  /** In which partition of the index each public post is. */
  private Map<PostId, String> partitions() {
    Map<PostId, String> partitions = new HashMap<>();
    local
        .items()
        .forEach((key, item) -> {
          if (Keys.isPost(key) && item.containsKey(Index.ACCESS_TYPE_POSTS.partitionKey())) {
            partitions.put(
                Keys.postIn(key.partition()),
                Attributes.text(item, Index.ACCESS_TYPE_POSTS.partitionKey()));
          }
        });
    return partitions;
  }

  private Map<PostId, String> partitionsIn(PublicShards shards) {
    Map<PostId, String> partitions = partitions();
    partitions.replaceAll((post, _) -> shards.partition(post));
    return partitions;
  }

  private static Map<Key, Map<String, AttributeValue>> withoutPartitions(
      Map<Key, Map<String, AttributeValue>> items) {
    Map<Key, Map<String, AttributeValue>> others = new HashMap<>();
    items.forEach((key, item) -> {
      Map<String, AttributeValue> rest = new HashMap<>(item);
      if (Keys.isPost(key)) {
        rest.remove(Index.ACCESS_TYPE_POSTS.partitionKey());
      }
      others.put(key, rest);
    });
    return others;
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
