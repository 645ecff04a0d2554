/** One measurement at a time. */
@NullMarked
package dev.socialapi.e2e.turn;

import org.jspecify.annotations.NullMarked;
