/** The API explorer in a real browser. */
@NullMarked
package dev.socialapi.e2e.explorer;

import org.jspecify.annotations.NullMarked;
