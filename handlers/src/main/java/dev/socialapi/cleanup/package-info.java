/**
 * What is left to do once something is deleted: its links, and everything of a deleted account.
 *
 * <p>Whatever happens here happens behind the answer: readers ignore what hangs on a root that is
 * gone, so that the order, a delay or a repetition of this work cannot be seen.
 */
@NullMarked
package dev.socialapi.cleanup;

import org.jspecify.annotations.NullMarked;
