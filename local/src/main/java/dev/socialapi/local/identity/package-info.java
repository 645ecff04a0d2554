/**
 * The user pool: cognito-local as a child process, set up from the template's pool and client, so
 * that the AWS SDK can sign users up and in, and so that the pool's trigger reaches the real
 * function. Its signing key is published, so it is for this machine alone.
 */
@NullMarked
package dev.socialapi.local.identity;

import org.jspecify.annotations.NullMarked;
