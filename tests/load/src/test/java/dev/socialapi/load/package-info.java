/** What a system bears: simulations run by Gatling, and what their samples say. */
@NullMarked
package dev.socialapi.load;

import org.jspecify.annotations.NullMarked;
