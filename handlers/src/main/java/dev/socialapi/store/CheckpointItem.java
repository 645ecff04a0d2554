package dev.socialapi.store;

import dev.socialapi.migration.Checkpoint;
import dev.socialapi.migration.Counts;
import dev.socialapi.migration.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How it is stored how far a migration has come. */
final class CheckpointItem {
  private static final String OPEN = "open";
  private static final String DONE = "done";

  private static final ItemSchema<Checkpoint, Draft> SCHEMA =
      ItemSchema.of(Checkpoint.class, Draft.class)
          .text(
              TableAttributes.SORT_KEY,
              checkpoint -> Keys.segment(checkpoint.segment()),
              (draft, sort) -> draft.segment = Keys.segmentIn(sort))
          .number(
              "segments",
              checkpoint -> (long) checkpoint.segments(),
              (draft, segments) -> draft.segments = Math.toIntExact(segments))
          .text(
              "after_pk",
              checkpoint -> checkpoint.position().map(Position::partition).orElse(null),
              (draft, partition) -> draft.partition = partition)
          .text(
              "after_sk",
              checkpoint -> checkpoint.position().map(Position::sort).orElse(null),
              (draft, sort) -> draft.sort = sort)
          .text(
              "state",
              checkpoint -> checkpoint.done() ? DONE : OPEN,
              (draft, state) -> draft.done = state.equals(DONE))
          .number(
              "scanned",
              checkpoint -> checkpoint.counts().scanned(),
              (draft, count) -> draft.scanned = count)
          .number(
              "changed",
              checkpoint -> checkpoint.counts().changed(),
              (draft, count) -> draft.changed = count)
          .number(
              "skipped",
              checkpoint -> checkpoint.counts().skipped(),
              (draft, count) -> draft.skipped = count)
          .number(
              "conflicts",
              checkpoint -> checkpoint.counts().conflicts(),
              (draft, count) -> draft.conflicts = count)
          .number(Change.VERSION, Checkpoint::version, (draft, version) -> draft.version = version)
          .build(Draft::new, Draft::finish);

  private CheckpointItem() {}

  static Map<String, AttributeValue> write(String migration, Checkpoint checkpoint) {
    Map<String, AttributeValue> item = new HashMap<>(SCHEMA.write(checkpoint));
    item.put(TableAttributes.PARTITION_KEY, AttributeValue.fromS(Keys.checkpointsOf(migration)));
    return item;
  }

  static Checkpoint read(Map<String, AttributeValue> item) {
    return SCHEMA.read(item);
  }

  private static final class Draft {
    private int segment;
    private int segments;
    private @Nullable String partition;
    private @Nullable String sort;
    private boolean done;
    private long scanned;
    private long changed;
    private long skipped;
    private long conflicts;
    private long version;

    Checkpoint finish() {
      Optional<Position> position =
          partition == null || sort == null
              ? Optional.empty()
              : Optional.of(new Position(partition, sort));
      var counts = new Counts(scanned, changed, skipped, conflicts);
      return new Checkpoint(segment, segments, position, done, counts, version);
    }
  }
}
