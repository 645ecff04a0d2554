/**
 * What answers a call: a Lambda function behind the proxy integration, or the gateway's mock.
 *
 * <p>Events are made and responses taken apart exactly as API Gateway does, down to the headers
 * that it renames and the shapes that it calls malformed.
 */
@NullMarked
package dev.socialapi.local.gateway.integration;

import org.jspecify.annotations.NullMarked;
