/**
 * What a stage does beyond its functions: answers that grow old, verdicts that end, limits of rate.
 */
@NullMarked
package dev.socialapi.e2e.stage;

import org.jspecify.annotations.NullMarked;
