/** Small programs that use the SDK. */
@NullMarked
package dev.socialapi.samples;

import org.jspecify.annotations.NullMarked;
