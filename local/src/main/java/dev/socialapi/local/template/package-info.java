/**
 * Reads what the infrastructure synthesized, as CloudFormation would read it at deployment.
 *
 * <p>Every intrinsic function is resolved once, before anything starts; whatever is unknown here is
 * an error that names stack, resource and path. Nothing in this package knows the product: tables,
 * functions, routes and pools come from the template alone.
 */
@NullMarked
package dev.socialapi.local.template;

import org.jspecify.annotations.NullMarked;
