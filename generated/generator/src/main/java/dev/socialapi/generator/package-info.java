/**
 * Turns the contract into the server's Java: an openapi-generator of our own. It looks at the
 * contract itself ({@link dev.socialapi.generator.Contract}), makes one view per file to be
 * written, and leaves the words to the templates. What it cannot express exactly it refuses, naming
 * the place.
 */
@NullMarked
package dev.socialapi.generator;

import org.jspecify.annotations.NullMarked;
