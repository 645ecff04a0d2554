/**
 * API Gateway on this machine: serves the imported document as AWS would.
 *
 * <p>This package puts the parts together in API Gateway's order: route, authorizer, limits of
 * rate, request validator, cache, integration, and for whatever goes wrong a gateway response. What
 * AWS does is marked in the code: [V] was read in its documentation, [K] is believed and to be
 * checked after a first deployment.
 */
@NullMarked
package dev.socialapi.local.gateway;

import org.jspecify.annotations.NullMarked;
