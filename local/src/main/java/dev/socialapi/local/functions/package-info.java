/**
 * Runs Lambda functions in this process as Lambda runs them: started on demand, an instance per
 * concurrent request, each with the environment and credentials of its own function, with Lambda's
 * limits of time and size.
 *
 * <p>The classes of one code asset are loaded once, apart from those of the local system, and
 * shared by the functions of that asset; instances share nothing else. Who invokes a function, and
 * why, is not known here.
 */
@NullMarked
package dev.socialapi.local.functions;

import org.jspecify.annotations.NullMarked;
