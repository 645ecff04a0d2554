/** The API explorer in a real browser, if the machine has one. */
@NullMarked
package dev.socialapi.e2e.explorer;

import org.jspecify.annotations.NullMarked;
