package dev.socialapi.migration;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How far a migration has come in one segment of the table.
 *
 * @param segment from 0
 * @param segments how many there are
 * @param position what has been dealt with: everything up to here; nothing when it is empty
 * @param done whether that is everything
 * @param counts of what has been dealt with; what was done twice counts as it was the last time
 * @param version 1 at the beginning, one more with every step
 */
public record Checkpoint(
    int segment,
    int segments,
    Optional<Position> position,
    boolean done,
    Counts counts,
    long version) {
  public Checkpoint {
    requireNonNull(position, "position");
    requireNonNull(counts, "counts");
  }

  /** Before anything. */
  public static Checkpoint start(int segment, int segments) {
    return new Checkpoint(segment, segments, Optional.empty(), false, Counts.NONE, 1);
  }

  Checkpoint movedTo(Optional<Position> next, Counts more) {
    return new Checkpoint(segment, segments, next, false, counts.plus(more), version + 1);
  }

  Checkpoint finished(Counts more) {
    return new Checkpoint(segment, segments, position, true, counts.plus(more), version + 1);
  }
}
