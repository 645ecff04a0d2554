/** One measurement at a time. */
@NullMarked
package dev.socialapi.report.turn;

import org.jspecify.annotations.NullMarked;
