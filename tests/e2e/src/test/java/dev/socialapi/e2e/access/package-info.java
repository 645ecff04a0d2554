/** Who may do what, and who may do nothing: hidden posts, other people's posts, bad credentials. */
@NullMarked
package dev.socialapi.e2e.access;

import org.jspecify.annotations.NullMarked;
