package dev.socialapi.migration;

/**
 * What became of items.
 *
 * @param scanned how many were looked at
 * @param changed of these, how many were changed; would have been, in a dry run
 * @param skipped of these, how many had nothing to change
 * @param conflicts how often somebody else was faster, and an item was looked at once more
 */
public record Counts(long scanned, long changed, long skipped, long conflicts) {
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        scanned + other.scanned,
        changed + other.changed,
        skipped + other.skipped,
        conflicts + other.conflicts);
  }
}
