package dev.socialapi.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final String ISSUER = "https://issuer.example/pool";
  private static final String CLIENT = "client-1";
  private static final String ALICE = "5b0f5b3e-2f0a-4c1c-8f57-0d1c2b3a4e5f";
  private static final Algorithm RS256 = Algorithm.RSA256(null, TestKeys.FIRST.privateKey());

  private final AccessTokens tokens =
      new AccessTokens(
          ISSUER,
          CLIENT,
          new SigningKeys(() -> Map.of("k1", TestKeys.FIRST.publicKey()), CLOCK),
          CLOCK);

  @Test
  void namesTheUser_whenTheTokenIsValid() {
    assertThat(tokens.verify(valid().sign(RS256))).contains(new UserId(ALICE));
  }

  @Test
  void refusesOtherIssuer() {
    refuses(valid().withIssuer("https://issuer.example/other").sign(RS256));
  }

  @Test
  void refusesOtherClient() {
    refuses(valid().withClaim("client_id", "client-2").sign(RS256));
  }

  @Test
  void refusesIdToken() {
    refuses(valid().withClaim("token_use", "id").withAudience(CLIENT).sign(RS256));
  }

  @ParameterizedTest
  @CsvSource({"29, true", "31, false"})
  void allowsForSkewedClocks_upToTheLeeway(int secondsAgo, boolean accepted) {
    String expired = valid().withExpiresAt(NOON.minusSeconds(secondsAgo)).sign(RS256);
    String early = valid().withNotBefore(NOON.plusSeconds(secondsAgo)).sign(RS256);

    assertThat(tokens.verify(expired).isPresent()).isEqualTo(accepted);
    assertThat(tokens.verify(early).isPresent()).isEqualTo(accepted);
  }

  @Test
  void refusesTokenWithoutExpiry() {
    refuses(
        JWT.create()
            .withKeyId("k1")
            .withIssuer(ISSUER)
            .withSubject(ALICE)
            .withClaim("client_id", CLIENT)
            .withClaim("token_use", "access")
            .sign(RS256));
  }

  @Test
  void refusesSubjectThatIsNoUserId() {
    refuses(valid().withSubject("alice").sign(RS256));
  }

  @Test
  void refusesUnsignedToken() {
    refuses(valid().sign(Algorithm.none()));
  }

  @Test
  void refusesHmacWithThePublicKeyAsSecret() {
    refuses(valid().sign(Algorithm.HMAC256(TestKeys.FIRST.publicKey().getEncoded())));
  }

  @Test
  void refusesOtherRsaAlgorithms() {
    refuses(valid().sign(Algorithm.RSA512(null, TestKeys.FIRST.privateKey())));
  }

  @Test
  void refusesSignatureOfAnotherKey() {
    refuses(valid().sign(Algorithm.RSA256(null, TestKeys.SECOND.privateKey())));
  }

  @Test
  void refusesTokenThatNeverExpires() {
    refuses(valid().withExpiresAt((Instant) null).sign(RS256));
  }

  @Test
  void refusesUnknownKeyId() {
    refuses(valid().withKeyId("k2").sign(RS256));
  }

  @Test
  void refusesHeaderThatMustBeUnderstood() {
    refuses(valid().withHeader(Map.of("crit", List.of("exp"))).sign(RS256));
  }

  @Test
  void refusesKeysThatTheTokenBringsAlong() {
    String modulus =
        Base64.getUrlEncoder()
            .encodeToString(TestKeys.SECOND.publicKey().getModulus().toByteArray());
    refuses(
        valid()
            .withHeader(
                Map.of("jwk", Map.of("kty", "RSA", "n", modulus, "e", "AQAB"), "jku", ISSUER))
            .sign(Algorithm.RSA256(null, TestKeys.SECOND.privateKey())));
  }

  @Test
  void refusesEveryAlteredSignature() {
    String token = valid().sign(RS256);
    int signature = token.lastIndexOf('.') + 1;

    for (int i = signature; i < token.length() - 1; i += 7) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      refuses(token.substring(0, i) + other + token.substring(i + 1));
    }
  }

  @Test
  void refusesAlteredClaims() {
    String[] parts = valid().sign(RS256).split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String altered = claims.replace(ALICE, "00000000-0000-4000-8000-000000000000");
    String payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(altered.getBytes(StandardCharsets.UTF_8));

    refuses(parts[0] + "." + payload + "." + parts[2]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b", "a.b.c", "..", "e30.e30.", "eyJhbGciOiJSUzI1NiJ9.e30.AA"})
  void refusesGarbage(String token) {
    refuses(token);
  }

  private void refuses(String token) {
    assertThat(tokens.verify(token)).isEqualTo(Optional.empty());
  }

  private static JWTCreator.Builder valid() {
    return JWT.create()
        .withKeyId("k1")
        .withIssuer(ISSUER)
        .withSubject(ALICE)
        .withClaim("client_id", CLIENT)
        .withClaim("token_use", "access")
        .withIssuedAt(NOON.minusSeconds(60))
        .withExpiresAt(NOON.plusSeconds(60));
  }
}
