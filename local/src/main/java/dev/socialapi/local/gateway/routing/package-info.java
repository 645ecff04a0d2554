/**
 * What the gateway knows of a request on its way: where it arrived, which method it is for, its
 * parameters, and the variables that templates may use.
 *
 * <p>Nothing here decides whether a request may pass; the one exception type says how the gateway
 * refuses one.
 */
@NullMarked
package dev.socialapi.local.gateway.routing;

import org.jspecify.annotations.NullMarked;
