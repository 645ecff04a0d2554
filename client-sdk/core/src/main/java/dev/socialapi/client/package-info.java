/** The client of the Social API. */
@NullMarked
package dev.socialapi.client;

import org.jspecify.annotations.NullMarked;
