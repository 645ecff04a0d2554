/**
 * Small functions and a small API for the tests of this module: the functions are loaded as a code
 * asset, so they use nothing but the JDK and Lambda's interfaces.
 */
@NullMarked
package dev.socialapi.local.toy;

import org.jspecify.annotations.NullMarked;
