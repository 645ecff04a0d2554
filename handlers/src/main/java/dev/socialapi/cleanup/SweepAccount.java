package dev.socialapi.cleanup;

import dev.socialapi.auth.UserId;

/**
 * Looks again for what a deleted account owns: a request that was under way, or a credential that
 * the gateway still took for good, may have made something since. When there is nothing any more,
 * the user can be removed from the user pool, and with him the last way to sign in.
 */
public final class SweepAccount {
  private final Remains remains;
  private final Sweeps sweeps;
  private final SignIns signIns;

  public SweepAccount(Remains remains, Sweeps sweeps, SignIns signIns) {
    this.remains = remains;
    this.sweeps = sweeps;
    this.signIns = signIns;
  }

  /** Fine to repeat; does nothing to an account without a tombstone. */
  public void sweep(UserId user) {
    var account = new Root.Account(user);
    if (!remains.isGone(account)) {
      return;
    }
    Removal removal = remains.remove(account, CleanUp.MAX_ITEMS);
    if (!removal.complete()) {
      remains.mark(account);
    } else if (removal.found() > 0) {
      sweeps.later(user);
    } else {
      signIns.remove(user);
    }
  }
}
