package dev.socialapi.store;

import dev.socialapi.migration.Checkpoint;
import dev.socialapi.migration.Item;
import dev.socialapi.migration.MigrationStore;
import dev.socialapi.migration.Position;
import dev.socialapi.page.Page;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A migration in the table itself. */
public final class DynamoMigrationStore implements MigrationStore {
  private final Table table;
  private final String migration;
  private final Function<Map<String, AttributeValue>, Optional<Change>> change;

  private DynamoMigrationStore(
      Table table,
      String migration,
      Function<Map<String, AttributeValue>, Optional<Change>> change) {
    this.table = table;
    this.migration = migration;
    this.change = change;
  }

  /** To the newest version of the schema. */
  public static DynamoMigrationStore toNewestSchema(Table table) {
    return new DynamoMigrationStore(table, Upgrade.NAME, Upgrade::change);
  }

  /** Of the public posts, each into the shard that it would be put in now. */
  public static DynamoMigrationStore toShards(Table table, PublicShards shards) {
    return new DynamoMigrationStore(
        table, Resharding.name(shards), item -> Resharding.change(item, shards));
  }

  @Override
  public String migration() {
    return migration;
  }

  @Override
  public Checkpoint begin(int segment, int segments) {
    Map<String, AttributeValue> first =
        CheckpointItem.write(migration, Checkpoint.start(segment, segments));
    return CheckpointItem.read(table.put(first, Change.ofNew(Key.of(first))));
  }

  @Override
  public boolean save(Checkpoint checkpoint) {
    Map<String, AttributeValue> next = CheckpointItem.write(migration, checkpoint);
    Change step = Change.of(Key.of(next)).requireVersion(OptionalLong.of(checkpoint.version() - 1));
    return table.put(next, step).equals(next);
  }

  @Override
  public Page<Item, Position> scan(int segment, int segments, Optional<Position> after, int limit) {
    Optional<Key> start = after.map(position -> new Key(position.partition(), position.sort()));
    Page<Map<String, AttributeValue>, Key> page =
        table.read().scan(segment, segments, start, limit);
    return new Page<>(
        page.items().stream()
            .filter(item -> !Keys.isCheckpoint(Key.of(item)))
            .<Item>map(item -> found(Key.of(item), item))
            .toList(),
        page.next().map(DynamoMigrationStore::position));
  }

  private static Position position(Key key) {
    return new Position(key.partition(), key.sort());
  }

  /**
   * @param item nothing, if it has been removed
   */
  private Found found(Key key, Map<String, AttributeValue> item) {
    return new Found(key, item.isEmpty() ? Optional.empty() : change.apply(item));
  }

  private final class Found implements Item {
    private final Key key;
    private final Optional<Change> change;

    Found(Key key, Optional<Change> change) {
      this.key = key;
      this.change = change;
    }

    @Override
    public Position position() {
      return DynamoMigrationStore.position(key);
    }

    @Override
    public boolean isDue() {
      return change.isPresent();
    }

    @Override
    public Optional<Item> migrate() {
      return table.attempt(change.orElseThrow()).map(meanwhile -> found(key, meanwhile));
    }
  }
}
