package dev.socialapi.tokens;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells whose token somebody bears. One table request, two once an hour, none for what has a wrong
 * checksum.
 */
public final class TokenAuthentication {
  private final TokenStore tokens;
  private final Clock clock;

  public TokenAuthentication(TokenStore tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The token; empty when it lets nobody in, for whatever reason. */
  public Optional<PersonalAccessToken> authenticate(String text) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    Optional<PersonalAccessToken> token =
        TokenSecret.parse(text)
            .flatMap(secret -> tokens.tokenOfBearer(secret).filter(found -> found.isOf(secret)))
            .filter(found -> found.isLiveAt(now));
    token.filter(used -> used.isUseNewsAt(now)).ifPresent(used -> tokens.noteUse(used, now));
    return token;
  }
}
