/**
 * Users' profiles: the caller's own, and how a profile comes into being.
 *
 * <p>Credentials are the user pool's; here is only what the API itself says about a user.
 */
@NullMarked
package dev.socialapi.users;

import org.jspecify.annotations.NullMarked;
