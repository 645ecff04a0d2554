package dev.socialapi.migration;

import dev.socialapi.page.Page;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Goes through one segment of the table, from a checkpoint to the next. */
final class SegmentPass {
  /** A checkpoint costs a request, and what is behind it is looked at again after a stop. */
  private static final int PAGE = 100;

  /** Somebody who renames one tag so often while it is being looked at would be news. */
  private static final int MAX_CONFLICTS = 10;

  private final MigrationStore store;
  private final TokenBucket pace;
  private final boolean dryRun;
  private final BooleanSupplier mayGoOn;

  SegmentPass(MigrationStore store, TokenBucket pace, boolean dryRun, BooleanSupplier mayGoOn) {
    this.store = store;
    this.pace = pace;
    this.dryRun = dryRun;
    this.mayGoOn = mayGoOn;
  }

  /** As far as may be; less far if somebody else turns out to be at work on the same segment. */
  Checkpoint run(Checkpoint start) {
    Checkpoint reached = start;
    while (!reached.done() && mayGoOn.getAsBoolean()) {
      Checkpoint next = nextAfter(reached);
      if (!dryRun && !store.save(next)) {
        return reached;
      }
      reached = next;
    }
    return reached;
  }

  private Checkpoint nextAfter(Checkpoint checkpoint) {
    Page<Item, Position> page =
        store.scan(checkpoint.segment(), checkpoint.segments(), checkpoint.position(), PAGE);
    Counts counts = Counts.NONE;
    Optional<Position> position = checkpoint.position();
    for (Item item : page.items()) {
      if (!mayGoOn.getAsBoolean()) {
        return checkpoint.movedTo(position, counts);
      }
      pace.take();
      counts = counts.plus(migrate(item));
      position = Optional.of(item.position());
    }
    return page.next().isPresent()
        ? checkpoint.movedTo(page.next(), counts)
        : checkpoint.finished(counts);
  }

  private Counts migrate(Item found) {
    Item item = found;
    for (int conflicts = 0; conflicts <= MAX_CONFLICTS; conflicts++) {
      if (!item.isDue()) {
        return new Counts(1, 0, 1, conflicts);
      }
      Optional<Item> meanwhile = dryRun ? Optional.empty() : item.migrate();
      if (meanwhile.isEmpty()) {
        return new Counts(1, 1, 0, conflicts);
      }
      item = meanwhile.get();
    }
    throw new IllegalStateException("others were faster each time, at " + found.position());
  }
}
