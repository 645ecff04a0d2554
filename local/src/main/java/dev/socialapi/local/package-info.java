/**
 * The local system: everything that the synthesized template declares, running on this machine.
 * {@code LocalApi} is its main; the packages below are its parts, and this one only puts them
 * together, in the order in which they need each other.
 */
@NullMarked
package dev.socialapi.local;

import org.jspecify.annotations.NullMarked;
