/**
 * Tests of the stacks. Those named {@code *IT} read the templates that the build has synthesized:
 * what they see is what is deployed.
 */
@NullMarked
package dev.socialapi.infra;

import org.jspecify.annotations.NullMarked;
