package dev.socialapi.tokens;

import dev.socialapi.api.Caller;
import dev.socialapi.api.CreateTokenJson;
import dev.socialapi.api.CreateTokenOperation;
import dev.socialapi.api.CreateTokenRequest;
import dev.socialapi.api.CreateTokenResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.problem.ProblemCode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates a token that acts for the caller, and tells its secret, this once. Three table requests.
 *
 * <p>A repeated idempotency key cannot be answered as it was the first time, since the secret is
 * not kept: it is a problem that names the token.
 */
public final class CreateToken implements CreateTokenOperation {
  private final TokenStore tokens;
  private final Supplier<TokenId> ids;
  private final SecureRandom random;

  public CreateToken(TokenStore tokens, Supplier<TokenId> ids, SecureRandom random) {
    this.tokens = tokens;
    this.ids = ids;
    this.random = random;
  }

  @Override
  public CreateTokenResult createToken(Caller caller, CreateTokenRequest request) {
    UserId owner = new UserId(caller.userId());
    TokenSecret secret = TokenSecret.mint(owner, ids.get(), random);
    PersonalAccessToken token = token(secret, request.body());
    Optional<TokenId> earlier = tokens.add(token, key(owner, request, token));
    if (earlier.isPresent()) {
      throw ProblemCode.IDEMPOTENCY_REPLAY_UNAVAILABLE.raise(earlier.get().toString());
    }
    return new CreateTokenResult(TokenMapping.toJson(token, secret));
  }

  private static PersonalAccessToken token(TokenSecret secret, CreateTokenJson draft) {
    return PersonalAccessToken.create(
        secret,
        draft.name(),
        TokenMapping.fromJson(draft.scopes()),
        Duration.ofDays(draft.expiresInDays()));
  }

  private static Optional<IdempotencyKey> key(
      UserId owner, CreateTokenRequest request, PersonalAccessToken token) {
    return request
        .idempotencyKey()
        .map(key ->
            IdempotencyKey.of(
                key, owner, Operation.CREATE_TOKEN, request.body(), token.createdAt()));
  }
}
