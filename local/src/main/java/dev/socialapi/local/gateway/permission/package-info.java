/**
 * Who may invoke which function, in IAM's patterns: a function that has no permission for the
 * gateway cannot be reached through it, here as on AWS.
 */
@NullMarked
package dev.socialapi.local.gateway.permission;

import org.jspecify.annotations.NullMarked;
