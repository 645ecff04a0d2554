package dev.socialapi.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier.BaseVerification;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Optional;

/**
 * Verifies the access tokens of the user pool's sessions (RFC 7519): RS256 by a key of the pool,
 * issuer, client, use and time. Id tokens are refused.
 */
public final class AccessTokens {
  /** How far the pool's clock and ours may differ. */
  static final long LEEWAY_SECONDS = 30;

  private static final String ALGORITHM = "RS256";

  private final String issuer;
  private final String clientId;
  private final SigningKeys keys;
  private final Clock clock;

  public AccessTokens(String issuer, String clientId, SigningKeys keys, Clock clock) {
    this.issuer = issuer;
    this.clientId = clientId;
    this.keys = keys;
    this.clock = clock;
  }

  /** Whose token it is; empty when it is not valid, for whatever reason. */
  public Optional<UserId> verify(String token) {
    try {
      DecodedJWT claimed = JWT.decode(token);
      // Only a key id is taken from the header: the algorithm is ours, keys named there (jwk, jku,
      // x5u) are not looked at, and an extension that must be understood is not (RFC 7515, 4.1.11).
      if (!ALGORITHM.equals(claimed.getAlgorithm())
          || claimed.getKeyId() == null
          || !claimed.getHeaderClaim("crit").isMissing()) {
        return Optional.empty();
      }
      return keys.byId(claimed.getKeyId()).flatMap(key -> verify(claimed, key));
    } catch (JWTDecodeException _) {
      return Optional.empty();
    }
  }

  private Optional<UserId> verify(DecodedJWT claimed, RSAPublicKey key) {
    var rules =
        (BaseVerification)
            JWT.require(Algorithm.RSA256(key, null))
                .withIssuer(issuer)
                .withClaim("client_id", clientId)
                .withClaim("token_use", "access")
                .withClaim("exp", (exp, _) -> exp.asDate() != null)
                .withClaimPresence("sub")
                .acceptLeeway(LEEWAY_SECONDS);
    try {
      return UserId.ofSubject(rules.build(clock).verify(claimed).getSubject());
    } catch (JWTVerificationException _) {
      return Optional.empty();
    }
  }
}
