/** The SDK as somebody meets it who has only its README. */
@NullMarked
package dev.socialapi.e2e.sdk;

import org.jspecify.annotations.NullMarked;
