package dev.socialapi.functions;

import java.util.Locale;

/**
 * What an operation asked of the table.
 *
 * @param requests how many
 * @param readUnits half a unit is 4 KB read eventually consistently
 * @param writeUnits indexes and transactions included
 */
public record Cost(int requests, double readUnits, double writeUnits) {
  static final Cost NOTHING = new Cost(0, 0, 0);

  Cost plus(Cost other) {
    return new Cost(
        requests + other.requests, readUnits + other.readUnits, writeUnits + other.writeUnits);
  }

  /** The three as cells of a table. */
  String cells() {
    return String.format(Locale.ROOT, "%d | %.1f | %.1f", requests, readUnits, writeUnits);
  }
}
