package dev.socialapi.store;

import dev.socialapi.migration.Checkpoint;
import dev.socialapi.migration.Item;
import dev.socialapi.migration.MigrationStore;
import dev.socialapi.migration.Position;
import dev.socialapi.page.Page;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The migration to the newest version of the schema, in the table itself. */
public final class DynamoMigrationStore implements MigrationStore {
  private final Table table;

  public DynamoMigrationStore(Table table) {
    this.table = table;
  }

  @Override
  public String migration() {
    return Upgrade.NAME;
  }

  @Override
  public Checkpoint begin(int segment, int segments) {
    Map<String, AttributeValue> first = CheckpointItem.write(Checkpoint.start(segment, segments));
    return CheckpointItem.read(table.put(first, Change.ofNew(Key.of(first))));
  }

  @Override
  public boolean save(Checkpoint checkpoint) {
    Map<String, AttributeValue> next = CheckpointItem.write(checkpoint);
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
    return new Found(key, item.isEmpty() ? Optional.empty() : Upgrade.change(item));
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
