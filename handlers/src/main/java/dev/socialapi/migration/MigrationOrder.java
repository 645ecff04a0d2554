package dev.socialapi.migration;

import static java.util.Objects.requireNonNull;

/**
 * What somebody wants to be done.
 *
 * @param migration its name
 * @param dryRun whether to count only, from the beginning, and write nothing
 * @param segments into how many parts the table is divided, which are worked on at once
 * @param itemsPerSecond how many are looked at in all segments together, at most
 */
public record MigrationOrder(String migration, boolean dryRun, int segments, int itemsPerSecond) {
  /** One thread each: more would wait for the processor. */
  public static final int MAX_SEGMENTS = 32;

  public static final int MAX_ITEMS_PER_SECOND = 10_000;

  public MigrationOrder {
    requireNonNull(migration, "migration");
    requireBetween("segments", segments, MAX_SEGMENTS);
    requireBetween("items_per_second", itemsPerSecond, MAX_ITEMS_PER_SECOND);
    if (itemsPerSecond < segments) {
      // So no segment waits for its turn longer than a second.
      throw new IllegalArgumentException(
          "items_per_second < segments: " + itemsPerSecond + " < " + segments);
    }
  }

  private static void requireBetween(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(name + " is not between 1 and " + max + ": " + value);
    }
  }
}
