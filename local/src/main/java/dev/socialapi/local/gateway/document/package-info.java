/**
 * The imported OpenAPI document as API Gateway understands it: methods with their parameters,
 * models, authorizers and integrations, and the gateway's own responses.
 *
 * <p>Reading is strict. What API Gateway refuses, ignores or warns about on import, and what the
 * local gateway does not emulate, is an error at start, with a JSON pointer to the place.
 */
@NullMarked
package dev.socialapi.local.gateway.document;

import org.jspecify.annotations.NullMarked;
