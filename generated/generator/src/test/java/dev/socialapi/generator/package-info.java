/**
 * Tests of the generator on a toy contract: what it writes against what is expected, and how the
 * written code behaves once compiled.
 */
@NullMarked
package dev.socialapi.generator;

import org.jspecify.annotations.NullMarked;
