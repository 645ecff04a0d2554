/** Clients of the future, with the system of today. */
@NullMarked
package dev.socialapi.e2e.future;

import org.jspecify.annotations.NullMarked;
