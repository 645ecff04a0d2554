/** What systems leave in their logs, and what must not stand there. */
@NullMarked
package dev.socialapi.e2e.logs;

import org.jspecify.annotations.NullMarked;
