/** What is left when the system dies, and what is true while many write at once. */
@NullMarked
package dev.socialapi.e2e.faults;

import org.jspecify.annotations.NullMarked;
