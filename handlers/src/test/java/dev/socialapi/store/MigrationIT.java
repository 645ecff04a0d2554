package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.NOON;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialapi.Nightly;
import dev.socialapi.migration.Counts;
import dev.socialapi.migration.MigrationOrder;
import dev.socialapi.migration.MigrationReport;
import dev.socialapi.migration.RunMigration;
import dev.socialapi.tags.NameKey;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The migration of a table beside a running system, stopped and disturbed wherever it can be. */
class MigrationIT {
  private static final BooleanSupplier TIME_IS_LEFT = () -> true;

  private final LocalTable local = new LocalTable();
  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

  /**
   * A tenth of the items are as old as can be, the others were written since. {@code
   * -Dmigration.old=1} makes all of them old.
   */
  @Test
  void endsTheSame_killedFiveTimesOrInOneGo() {
    assertEndsTheSame(2_000);
  }

  @Nightly
  void endsTheSame_killedFiveTimesOrInOneGo_ofTenThousand() {
    assertEndsTheSame(10_000);
  }

  private void assertEndsTheSame(int size) {
    int oneOf = Integer.getInteger("migration.old", 10);
    List<Map<String, AttributeValue>> items = Version1.mixed(size, oneOf);
    local.putAll(items);
    Counts counts = migration(local.table()).run(order(4), TIME_IS_LEFT).counts();
    Map<Key, Map<String, AttributeValue>> inOneGo = data(local);
    local.keys().stream().filter(Keys::isCheckpoint).forEach(local::delete);
    local.putAll(items.stream().filter(Version1::isOld).toList());
    assertThat(local.items()).isEqualTo(byKey(items));
    Faults faults = local.faults(1);
    var random = new Random(2);
    RunMigration killed = migration(local.table(faults));
    for (int i = 0; i < 5; i++) {
      faults.killAfter(random.nextInt((int) counts.changed() / 5));
      assertThatThrownBy(() -> killed.run(order(4), TIME_IS_LEFT)).hasMessageContaining("killed");
    }
    faults.revive();

    MigrationReport last = killed.run(order(4), TIME_IS_LEFT);

    assertThat(last.done()).isTrue();
    assertThat(data(local)).isEqualTo(inOneGo).isEqualTo(byKey(Version1.upgraded(items.size())));
    assertThat(counts.scanned()).isEqualTo(size);
    assertThat(last.counts().scanned()).isEqualTo(size);
    assertThat(last.counts().changed()).isBetween(1L, counts.changed());
  }

  /** An item of the version before is one of the newest without what that has in addition. */
  @Test
  void onlyAdds_soThatReadersOfThePreviousVersionSeeWhatTheySaw() {
    List<Map<String, AttributeValue>> items = Version1.mixed(260, 1);
    local.putAll(items);

    migration(local.table()).run(order(2), TIME_IS_LEFT);

    assertThat(data(local).values().stream().map(Version1::of))
        .containsExactlyInAnyOrderElementsOf(items);
  }

  @Test
  void countsWhatItWouldDo_andWritesNothing_inADryRun() {
    local.putAll(Version1.mixed(260, 2));
    Map<Key, Map<String, AttributeValue>> before = local.items();
    local.requests().clear();

    MigrationReport dry = migration(local.table()).run(dry(3), TIME_IS_LEFT);

    assertThat(local.requests().names()).containsOnly("Scan");
    assertThat(local.items()).isEqualTo(before);
    assertThat(dry).isEqualTo(migration(local.table()).run(order(2), TIME_IS_LEFT));
    assertThat(dry.counts()).isEqualTo(new Counts(260, 110, 150, 0));
  }

  @Test
  void hasNothingToDo_whenItIsDone() {
    local.putAll(Version1.mixed(130, 1));
    MigrationReport first = migration(local.table()).run(order(2), TIME_IS_LEFT);
    local.requests().clear();

    assertThat(migration(local.table()).run(order(2), TIME_IS_LEFT)).isEqualTo(first);
    assertThat(local.requests().names()).containsExactly("PutItem", "PutItem");
    assertThat(migration(local.table()).run(dry(2), TIME_IS_LEFT).counts())
        .isEqualTo(new Counts(130, 0, 130, 0));
  }

  /** Each run ends in the middle of a page, and the next one goes on behind it. */
  @Test
  void goesOnWhereItWas_whenItsTimeWasOver() {
    local.putAll(Version1.mixed(260, 1));
    int runs = 0;
    MigrationReport report;
    do {
      var questions = new AtomicInteger();
      report = migration(local.table()).run(order(2), () -> questions.incrementAndGet() <= 75);
      runs++;
    } while (!report.done());

    assertThat(runs).isEqualTo(4);
    assertThat(report.counts()).isEqualTo(new Counts(260, 220, 40, 0));
    assertThat(data(local)).isEqualTo(byKey(Version1.upgraded(260)));
  }

  @Test
  void looksAtAnItemOnceMore_whenItWasChangedMeanwhile() {
    Tag tag = tagBy(ALICE, "Before", TagAccessType.PRIVATE);
    local.put(Version1.of(TagItem.write(tag)));
    local.requests().before("UpdateItem", () -> renameAsVersion1Did(tag, "Afterwards"));

    MigrationReport report = migration(local.table()).run(order(1), TIME_IS_LEFT);

    assertThat(report.counts()).isEqualTo(new Counts(1, 1, 0, 1));
    assertThat(local.stored(Keys.tag(tag.id())))
        .containsEntry(TagItem.NAME, AttributeValue.fromS("Afterwards"))
        .containsEntry(TagItem.NAME_KEY, AttributeValue.fromS("afterwards"))
        .containsEntry(Change.VERSION, AttributeValue.fromN("2"))
        .containsEntry(SchemaVersion.ATTRIBUTE, AttributeValue.fromN("2"));
  }

  @Test
  void leavesAnItem_whenSomebodyElseHasBroughtItUpToDateMeanwhile() {
    Tag tag = tagBy(ALICE, "Before", TagAccessType.PRIVATE);
    local.put(Version1.of(TagItem.write(tag)));
    local
        .requests()
        .before("UpdateItem", () -> migration(local.table()).run(order(1), TIME_IS_LEFT));

    MigrationReport report = migration(local.table()).run(order(1), TIME_IS_LEFT);

    assertThat(report.done()).as("the other one is ahead").isFalse();
    assertThat(migration(local.table()).run(order(1), TIME_IS_LEFT))
        .isEqualTo(new MigrationReport(true, new Counts(1, 1, 0, 0)));
  }

  @Test
  void bringsNothingBack_whenItWasRemovedMeanwhile() {
    Tag tag = tagBy(ALICE, "Gone", TagAccessType.PRIVATE);
    local.put(Version1.of(TagItem.write(tag)));
    local.requests().before("UpdateItem", () -> local.delete(Keys.tag(tag.id())));

    MigrationReport report = migration(local.table()).run(order(1), TIME_IS_LEFT);

    assertThat(report.counts()).isEqualTo(new Counts(1, 0, 1, 1));
    assertThat(data(local)).isEmpty();
  }

  @Test
  void leavesTombstone_whenAnAccountIsDeletedMeanwhile() {
    local.put(Version1.of(Version1.profile(ALICE)));
    local
        .requests()
        .before("UpdateItem", () -> new DynamoUserStore(local.table()).bury(ALICE, NOON));

    migration(local.table()).run(order(1), TIME_IS_LEFT);

    assertThat(local.stored(Keys.profile(ALICE))).containsKey(Change.DELETED_AT);
    assertThat(local.stored(Keys.profile(ALICE))).doesNotContainKey(UserItem.EMAIL);
  }

  /** Everything that the running system does to tags, while the migration passes. */
  @Test
  void losesNothing_whileOthersWrite() throws Exception {
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Tag tag = tagBy(ALICE, "Tag " + i, TagAccessType.values()[i % 2]);
      tags.add(tag);
      local.putAll(List.of(Version1.of(TagItem.write(tag)), Version1.of(TagNameItem.write(tag))));
    }
    var store = new DynamoTagStore(local.table());
    var writers =
        new Thread(() -> {
          for (int i = 0; i < tags.size(); i++) {
            Tag tag = store.tag(tags.get(i).id()).orElseThrow();
            if (i % 3 == 0) {
              store.delete(tag);
            } else if (i % 3 == 1) {
              store.update(tag, renamed(tag, "New " + i));
            }
          }
        });
    writers.start();
    MigrationReport report = migration(local.table()).run(order(3), TIME_IS_LEFT);
    writers.join();

    assertThat(report.done()).isTrue();
    Map<Key, Map<String, AttributeValue>> left = data(local);
    assertThat(left).hasSize(160);
    assertThat(left.values())
        .allSatisfy(item ->
            assertThat(item).containsEntry(SchemaVersion.ATTRIBUTE, AttributeValue.fromN("2")));
    for (int i = 0; i < tags.size(); i++) {
      if (i % 3 != 0) {
        Tag tag = store.tag(tags.get(i).id()).orElseThrow();
        assertThat(tag.name()).isEqualTo((i % 3 == 1 ? "New " : "Tag ") + i);
        assertThat(left).containsKeys(TagNameItem.key(tag));
      }
    }
  }

  @Test
  void doesNoHarm_whenTwoRunAtOnce() throws Exception {
    List<Map<String, AttributeValue>> items = Version1.mixed(260, 1);
    local.putAll(items);
    var other = new Thread(() -> migration(local.table()).run(order(2), TIME_IS_LEFT));
    other.start();
    migration(local.table()).run(order(2), TIME_IS_LEFT);
    other.join();

    assertThat(migration(local.table()).run(order(2), TIME_IS_LEFT).done()).isTrue();
    assertThat(data(local)).isEqualTo(byKey(Version1.upgraded(items.size())));
  }

  @Test
  void refusesAnotherNumberOfSegments_onceItHasBegun() {
    migration(local.table()).run(order(4), () -> false);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> migration(local.table()).run(order(8), TIME_IS_LEFT))
        .withMessage("schema-2 was begun in 4 segments and cannot go on in 8");
    assertThat(local.items()).hasSize(4);
  }

  @Test
  void refusesAMigrationThatThereIsNot() {
    var order = new MigrationOrder("schema-1", false, 1, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> migration(local.table()).run(order, TIME_IS_LEFT))
        .withMessage("no such migration: schema-1; there are [schema-2]");
  }

  /** A newer release is at work: this one cannot know what to do. */
  @Test
  void stops_whereAnItemIsOfAVersionThatItDoesNotKnow() {
    Map<String, AttributeValue> item = new HashMap<>(Version1.profile(ALICE));
    item.put(SchemaVersion.ATTRIBUTE, AttributeValue.fromN("3"));
    local.put(item);

    assertThatThrownBy(() -> migration(local.table()).run(order(1), TIME_IS_LEFT))
        .hasMessageContaining("an item of schema version 3, where versions 1 and 2 are read");
    assertThat(local.stored(Keys.profile(ALICE))).isEqualTo(item);
  }

  /** The clock stands still: what is beyond the first second's worth has to wait. */
  @Test
  void keepsItsPace() {
    local.putAll(Version1.mixed(52, 2));

    migration(local.table()).run(new MigrationOrder("schema-2", false, 1, 50), TIME_IS_LEFT);

    assertThat(pauses).containsExactly(Duration.ofMillis(20), Duration.ofMillis(40));
  }

  private RunMigration migration(Table table) {
    Executor threads = task -> new Thread(task).start();
    return new RunMigration(
        List.of(DynamoMigrationStore.toNewestSchema(table)), AT_NOON, pauses::add, threads);
  }

  private static MigrationOrder order(int segments) {
    return new MigrationOrder("schema-2", false, segments, MigrationOrder.MAX_ITEMS_PER_SECOND);
  }

  private static MigrationOrder dry(int segments) {
    return new MigrationOrder("schema-2", true, segments, MigrationOrder.MAX_ITEMS_PER_SECOND);
  }

  private static Tag renamed(Tag tag, String name) {
    return new Tag(
        tag.id(), tag.owner(), name, NameKey.of(name), tag.accessType(), NOON, tag.version() + 1);
  }

  /** What the release before did to a tag when it got another name. */
  private void renameAsVersion1Did(Tag tag, String name) {
    Tag after = renamed(tag, name);
    local
        .table()
        .update(
            Change.of(Keys.tag(tag.id()))
                .requireVersion(OptionalLong.of(tag.version()))
                .set(TagItem.NAME, name)
                .set(Index.USER_POSTS.sortKey(), Keys.byName(after.position())),
            NOON);
  }

  /** What is stored but for the migration's notes. */
  private static Map<Key, Map<String, AttributeValue>> data(LocalTable table) {
    Map<Key, Map<String, AttributeValue>> items = table.items();
    items.keySet().removeIf(Keys::isCheckpoint);
    return items;
  }

  private static Map<Key, Map<String, AttributeValue>> byKey(
      List<Map<String, AttributeValue>> items) {
    Map<Key, Map<String, AttributeValue>> byKey = new HashMap<>();
    items.forEach(item -> byKey.put(Key.of(item), item));
    return byKey;
  }
}
