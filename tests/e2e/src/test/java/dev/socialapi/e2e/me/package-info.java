/** Signing up, and one's own profile. */
@NullMarked
package dev.socialapi.e2e.me;

import org.jspecify.annotations.NullMarked;
