/** Tags, and which posts have them. */
@NullMarked
package dev.socialapi.e2e.tags;

import org.jspecify.annotations.NullMarked;
