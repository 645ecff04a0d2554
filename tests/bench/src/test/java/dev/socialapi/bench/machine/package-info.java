/** Where measurements were made: their times mean nothing without it. */
@NullMarked
package dev.socialapi.bench.machine;

import org.jspecify.annotations.NullMarked;
