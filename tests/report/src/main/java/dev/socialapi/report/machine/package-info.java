/** Where measurements were made: their times mean nothing without it. */
@NullMarked
package dev.socialapi.report.machine;

import org.jspecify.annotations.NullMarked;
