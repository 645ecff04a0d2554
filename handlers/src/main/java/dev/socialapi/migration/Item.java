package dev.socialapi.migration;

import java.util.Optional;

/** An item as it was found. */
public interface Item {
  Position position();

  /** Whether there is something to change. Asks nothing of the table. */
  boolean isDue();

  /**
   * Changes it in the table, if what matters is still as it was found: one request. Brings nothing
   * back that has been removed.
   *
   * @return what is there now, if somebody else was faster; nothing when it is changed
   */
  Optional<Item> migrate();
}
