/** Personal access tokens: their life, and what lets nobody in. */
@NullMarked
package dev.socialapi.e2e.tokens;

import org.jspecify.annotations.NullMarked;
