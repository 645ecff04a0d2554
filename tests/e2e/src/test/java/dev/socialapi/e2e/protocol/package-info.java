/** What every operation does with HTTP and JSON, and what the gateway answers by itself. */
@NullMarked
package dev.socialapi.e2e.protocol;

import org.jspecify.annotations.NullMarked;
