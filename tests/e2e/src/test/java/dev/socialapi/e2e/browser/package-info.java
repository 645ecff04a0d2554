/** Pages in a real browser: the published contract's site, and one of another origin. */
@NullMarked
package dev.socialapi.e2e.browser;

import org.jspecify.annotations.NullMarked;
