/**
 * Turns the contract into Java, the server's and the client's, by generators of our own for
 * openapi-generator. Each looks at the contract itself ({@link dev.socialapi.generator.Contract}),
 * makes one view per file to be written, and leaves the words to the templates. What it cannot
 * express exactly it refuses, naming the place.
 */
@NullMarked
package dev.socialapi.generator;

import org.jspecify.annotations.NullMarked;
