/** What the functions are compared with: less cannot be done, and what is usually done. */
@NullMarked
package dev.socialapi.bench.floor;

import org.jspecify.annotations.NullMarked;
