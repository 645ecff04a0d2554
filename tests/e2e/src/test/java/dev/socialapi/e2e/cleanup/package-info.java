/** What is left in the table once something is deleted, and of an account. */
@NullMarked
package dev.socialapi.e2e.cleanup;

import org.jspecify.annotations.NullMarked;
