package dev.socialapi.lambda;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import dev.socialapi.auth.SigningKeys;
import dev.socialapi.store.Specimens;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A session of nobody's, signed by a key that is known in the rehearsal alone and then forgotten.
 *
 * @param token as the user pool would have made it
 */
record RehearsalSession(String token, RSAPublicKey key) {
  private static final String KEY_ID = "rehearsal";

  /** As long as the user pool's own. */
  private static final int KEY_BITS = 2048;

  static RehearsalSession of(Config config, Clock clock) {
    KeyPair keys = newKeys();
    String token =
        JWT.create()
            .withKeyId(KEY_ID)
            .withIssuer(config.issuer())
            .withSubject(Specimens.NIL)
            .withClaim("client_id", config.clientId())
            .withClaim("token_use", "access")
            .withExpiresAt(clock.instant().plus(Duration.ofHours(1)))
            .sign(Algorithm.RSA256(null, (RSAPrivateKey) keys.getPrivate()));
    return new RehearsalSession(token, (RSAPublicKey) keys.getPublic());
  }

  /** The user pool's keys, and this one. */
  SigningKeys.Source among(SigningKeys.Source source) {
    return () -> {
      Map<String, RSAPublicKey> keys = new HashMap<>(source.fetch());
      keys.put(KEY_ID, key);
      return keys;
    };
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }
}
