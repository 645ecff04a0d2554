/**
 * Personal Access Tokens: what programs act with in somebody's name, with some of his rights and
 * for some time.
 *
 * <p>Which operation needs which scopes is the contract's business; the authorizer turns both into
 * a policy.
 */
@NullMarked
package dev.socialapi.tokens;

import org.jspecify.annotations.NullMarked;
