package dev.socialapi.migration;

import java.util.List;

/**
 * How far a migration has come.
 *
 * @param done whether that is to the end; if not, the same order goes on
 * @param counts since the migration was begun; of this run alone, if it was a dry one
 */
public record MigrationReport(boolean done, Counts counts) {
  static MigrationReport of(List<Checkpoint> segments) {
    return new MigrationReport(
        segments.stream().allMatch(Checkpoint::done),
        segments.stream().map(Checkpoint::counts).reduce(Counts.NONE, Counts::plus));
  }
}
