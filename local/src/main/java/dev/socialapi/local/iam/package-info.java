/**
 * IAM before the services that functions call: a function's role decides on every call of its, here
 * as on AWS, and what of the roles has been used is written down.
 *
 * <p>Only what roles say is looked at: statements with actions, resources and leading keys.
 * Whatever else a statement may have is refused when the system starts.
 */
@NullMarked
package dev.socialapi.local.iam;

import org.jspecify.annotations.NullMarked;
