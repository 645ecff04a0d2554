package dev.socialapi.migration;

import dev.socialapi.page.Page;
import java.util.Optional;

/** The access patterns of a migration. */
public interface MigrationStore {
  /** What the migration is called. */
  String migration();

  /**
   * How far it has come in a segment, which is begun now if it has not been before: one request.
   *
   * @return as it is noted, in whatever number of segments it was begun
   */
  Checkpoint begin(int segment, int segments);

  /**
   * Notes a checkpoint, if it is the next step from what is noted: one request.
   *
   * @return whether it is noted; if not, somebody else is at work on the segment
   */
  boolean save(Checkpoint checkpoint);

  /**
   * A part of a segment, in an order that does not change: one scan. Strongly consistent. Without
   * what the migration itself has noted.
   *
   * @param limit how many items at most; a page ends at 1 MB in any case
   */
  Page<Item, Position> scan(int segment, int segments, Optional<Position> after, int limit);
}
