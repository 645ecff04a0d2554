/** Personal access tokens. */
@NullMarked
package dev.socialapi.e2e.tokens;

import org.jspecify.annotations.NullMarked;
