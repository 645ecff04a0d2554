/**
 * Who may call a method: the gateway's two kinds of authorizer.
 *
 * <p>An authorizer answers with what functions are told of the caller, or refuses by raising a
 * gateway error. Tokens are compared, verified and cached here, and never logged.
 */
@NullMarked
package dev.socialapi.local.gateway.authorizer;

import org.jspecify.annotations.NullMarked;
