/**
 * Entry points and composition: what Lambda calls, how an event becomes a request, and which rule
 * answers which operation.
 *
 * <p>The only package that reads the environment or the clock. Nobody imports it but {@code
 * infra/}, for the names of the environment variables.
 */
@NullMarked
package dev.socialapi.lambda;

import org.jspecify.annotations.NullMarked;
