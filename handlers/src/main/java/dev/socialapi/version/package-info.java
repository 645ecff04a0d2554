/**
 * Versions of things that change: entity tags, {@code If-Match}, and what became of a change that
 * depended on a version.
 *
 * <p>Shared by all features that have something to update or delete. {@code If-None-Match} is HTTP
 * and stands in the pipeline.
 */
@NullMarked
package dev.socialapi.version;

import org.jspecify.annotations.NullMarked;
