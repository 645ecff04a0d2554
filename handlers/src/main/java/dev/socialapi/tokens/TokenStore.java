package dev.socialapi.tokens;

import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * The access patterns for tokens. Nothing else may be asked of the table.
 *
 * <p>To whoever has deleted his account everything but {@link #tokenOfBearer} is a problem.
 */
public interface TokenStore {
  /**
   * Adds a token, in two requests and a transaction; in more only while other tokens of the same
   * user are added, or when he has as many live ones as he may, which is a problem. An id that is
   * taken already is a fault.
   *
   * @param key the request's idempotency key, if it has one; used before with another body it is a
   *     problem
   * @return the token that the key was used for before; then nothing was added
   */
  Optional<TokenId> add(PersonalAccessToken token, Optional<IdempotencyKey> key);

  /**
   * The user's tokens, expired ones too, until the table has removed them. Newest first; strongly
   * consistent; two requests.
   */
  Page<PersonalAccessToken, TokenId> tokensByUser(UserId owner, PageRequest<TokenId> page);

  /**
   * <i>Get Personal Access Token by ID</i>, while its owner's account is there. Strongly
   * consistent; one request. Whether the bearer knows the secret is not looked at.
   */
  Optional<PersonalAccessToken> tokenOfBearer(TokenSecret secret);

  /**
   * Removes a token, in one transaction; one that is not there, or not to be seen any more, is a
   * problem.
   */
  void remove(UserId owner, TokenId id, Instant now);

  /**
   * Notes a use, unless one was noted shortly before, in one request. Never fails: what it could
   * not note is lost.
   */
  void noteUse(PersonalAccessToken token, Instant now);
}
