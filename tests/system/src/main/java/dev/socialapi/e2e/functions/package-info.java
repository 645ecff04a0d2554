/**
 * Functions as Lambda runs them: the deployed jar in a JVM of its own under AWS's real runtime
 * client, with an emulated Runtime API on one side and the running system's table on the other.
 */
@NullMarked
package dev.socialapi.e2e.functions;

import org.jspecify.annotations.NullMarked;
