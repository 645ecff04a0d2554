/** What functions and systems have logged during the tests. */
@NullMarked
package dev.socialapi.e2e.logs;

import org.jspecify.annotations.NullMarked;
