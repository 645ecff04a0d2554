/** How values that were measured are spread. */
@NullMarked
package dev.socialapi.report.spread;

import org.jspecify.annotations.NullMarked;
