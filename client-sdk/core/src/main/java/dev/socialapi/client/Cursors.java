package dev.socialapi.client;

import org.jspecify.annotations.Nullable;

/**
 * The cursors that came so far, as little of them as it takes to notice a circle: the last one, and
 * one further back (R. P. Brent's algorithm, 1980). A circle is noticed before three times as many
 * pages have come as there are different ones. Immutable.
 */
final class Cursors {
  static final Cursors NONE = new Cursors(null, null, 0, 1);

  private final @Nullable String last;
  private final @Nullable String mark;

  /** How many came since the mark, and at how many the mark moves. */
  private final long since;

  private final long reach;

  private Cursors(@Nullable String last, @Nullable String mark, long since, long reach) {
    this.last = last;
    this.mark = mark;
    this.since = since;
    this.reach = reach;
  }

  /** {@code null} before the first page. */
  @Nullable String last() {
    return last;
  }

  /** Whether this cursor is known to have come before. */
  boolean goInACircle(String next) {
    return next.equals(last) || next.equals(mark);
  }

  Cursors and(String next) {
    return since + 1 == reach
        ? new Cursors(next, next, 0, 2 * reach)
        : new Cursors(next, mark, since + 1, reach);
  }
}
