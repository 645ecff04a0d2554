package dev.socialapi.cleanup;

/**
 * What deleted things leave in the table.
 *
 * <p>Everything here may be repeated, and stopped anywhere: what finds an item is removed after it.
 */
public interface Remains {
  /**
   * Whether a post or a tag is not there (any more), or an account has a tombstone. Strongly
   * consistent; one request.
   */
  boolean isGone(Root root);

  /**
   * Removes what hangs on something that is gone, from the beginning.
   *
   * <p>Links are read strongly consistently, so that one pass that comes to the end is enough; what
   * an account owns is found in part by indexes, which may show it late, or still.
   *
   * @param max how many items, links counted once, the pass may find
   */
  Removal remove(Root root, int max);

  /** Leaves a mark that brings about another stream record, each time. */
  void mark(Root root);

  /** Removes the mark; fine if there is none. */
  void unmark(Root root);
}
