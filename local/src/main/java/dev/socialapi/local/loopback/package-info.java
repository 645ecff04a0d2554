/**
 * What the parts of AWS's own HTTP interfaces have in common that children and functions call: an
 * endpoint on this machine alone.
 */
@NullMarked
package dev.socialapi.local.loopback;

import org.jspecify.annotations.NullMarked;
