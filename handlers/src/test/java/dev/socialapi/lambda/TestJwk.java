package dev.socialapi.lambda;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** Public keys as a user pool publishes them. */
public final class TestJwk {
  private TestJwk() {}

  public static String of(String id, RSAPublicKey key) {
    return """
    {"kty": "RSA", "alg": "RS256", "use": "sig", "kid": "%s", "n": "%s", "e": "%s", "x5c": []}\
    """
        .formatted(id, number(key.getModulus()), number(key.getPublicExponent()));
  }

  private static String number(BigInteger number) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
  }
}
