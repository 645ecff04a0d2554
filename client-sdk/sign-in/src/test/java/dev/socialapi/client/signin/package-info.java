/** Sign-in against a scripted user pool, mostly a hostile one. */
@NullMarked
package dev.socialapi.client.signin;

import org.jspecify.annotations.NullMarked;
