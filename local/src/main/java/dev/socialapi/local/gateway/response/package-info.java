/**
 * The answers that the gateway makes itself, shaped by the document's gateway responses.
 *
 * <p>What happened is decided elsewhere; this package only knows how it is said.
 */
@NullMarked
package dev.socialapi.local.gateway.response;

import org.jspecify.annotations.NullMarked;
