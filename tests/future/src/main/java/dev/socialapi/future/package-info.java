/** A program of the future. It is compiled with the SDK of the future contract. */
@NullMarked
package dev.socialapi.future;

import org.jspecify.annotations.NullMarked;
