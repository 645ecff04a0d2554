/**
 * Child processes whose life is tied to ours. A child is ready when it says so on its output,
 * leaves its output in a log file, and ends when its standard input does: so that however the
 * parent ends, no child outlives it.
 */
@NullMarked
package dev.socialapi.local.process;

import org.jspecify.annotations.NullMarked;
