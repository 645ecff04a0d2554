/**
 * Pages of lists, and the cursors that lead from one to the next.
 *
 * <p>A cursor is a position, never a partition: which list is read is always decided again from the
 * request. Features say what their lists are ordered by; the store reads the pages.
 */
@NullMarked
package dev.socialapi.page;

import org.jspecify.annotations.NullMarked;
