/**
 * Contracts grow, and clients and servers are not renewed on one day. The tests run twice: with the
 * SDK of a future contract against today's, and with today's SDK against that future contract.
 */
@NullMarked
package dev.socialapi.future;

import org.jspecify.annotations.NullMarked;
