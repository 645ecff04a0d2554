package dev.socialapi.cleanup;

import dev.socialapi.auth.UserId;

/**
 * Removes what hangs on something deleted, a bounded number of items at a time.
 *
 * <p>May be told the same any number of times, late, and in any order. What still is there keeps
 * everything.
 */
public final class CleanUp {
  /** How many items one record may remove; so it ends long before its function is ended. */
  static final int MAX_ITEMS = 500;

  private final Remains remains;
  private final Sweeps sweeps;

  public CleanUp(Remains remains, Sweeps sweeps) {
    this.remains = remains;
    this.sweeps = sweeps;
  }

  /** Something has been deleted. */
  public void begin(Root root) {
    goOn(root);
  }

  /** A mark has been left: there was more than could be removed at once. */
  public void resume(Root root) {
    if (goOn(root)) {
      remains.unmark(root);
    }
  }

  /** Whether nothing is left to do, for now. */
  private boolean goOn(Root root) {
    if (!remains.isGone(root)) {
      return true;
    }
    if (!remains.remove(root, MAX_ITEMS).complete()) {
      remains.mark(root);
      return false;
    }
    if (root instanceof Root.Account(UserId user)) {
      sweeps.later(user);
    }
    return true;
  }
}
