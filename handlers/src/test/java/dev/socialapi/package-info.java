/** What the tests of several packages share, and the rules that hold between packages. */
@NullMarked
package dev.socialapi;

import org.jspecify.annotations.NullMarked;
