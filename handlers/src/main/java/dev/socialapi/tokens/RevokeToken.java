package dev.socialapi.tokens;

import dev.socialapi.api.Caller;
import dev.socialapi.api.RevokeTokenOperation;
import dev.socialapi.api.RevokeTokenRequest;
import dev.socialapi.api.RevokeTokenResult;
import dev.socialapi.auth.UserId;
import java.time.Clock;

/** Removes one of the caller's tokens, at once and for good. One table request. */
public final class RevokeToken implements RevokeTokenOperation {
  private final TokenStore tokens;
  private final Clock clock;

  public RevokeToken(TokenStore tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public RevokeTokenResult revokeToken(Caller caller, RevokeTokenRequest request) {
    TokenId id = TokenId.parse(request.tokenId());
    tokens.remove(new UserId(caller.userId()), id, clock.instant());
    return new RevokeTokenResult();
  }
}
