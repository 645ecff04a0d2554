/**
 * Who is asking: user ids, and the verification of the access tokens that the user pool signs.
 *
 * <p>What a credential may do is the contract's business (its scopes); what a user may do to a
 * thing is the feature's (its access policy). Neither stands here.
 */
@NullMarked
package dev.socialapi.auth;

import org.jspecify.annotations.NullMarked;
