/**
 * Posts: writing, reading and listing them through the client, and the rules that hold for them.
 */
@NullMarked
package dev.socialapi.e2e.posts;

import org.jspecify.annotations.NullMarked;
