/** What leaves the build: which libraries, under which licences, and what must never be in it. */
@NullMarked
package dev.socialapi.shipped;

import org.jspecify.annotations.NullMarked;
