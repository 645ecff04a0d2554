/**
 * Ids: how the server makes them and how they are read from paths. What an id identifies is a type
 * of its feature.
 */
@NullMarked
package dev.socialapi.id;

import org.jspecify.annotations.NullMarked;
