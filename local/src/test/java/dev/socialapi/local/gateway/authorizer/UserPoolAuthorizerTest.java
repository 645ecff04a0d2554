package dev.socialapi.local.gateway.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.LoopbackServer;
import dev.socialapi.local.toy.TestClock;
import dev.socialapi.local.toy.ToyApi;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class UserPoolAuthorizerTest {
  private static final String ISSUER =
      "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_toy";
  private static final KeyPair KEYS = keys();
  private static final LoopbackServer KEY_SET =
      LoopbackServer.start(
          0, _ -> Answer.of(200, "application/json", keySet().getBytes(StandardCharsets.UTF_8)));
  private static final ToyApi API =
      ToyApi.start(URI.create("http://127.0.0.1:" + KEY_SET.port() + "/keys"));

  @AfterAll
  static void stop() {
    API.close();
    KEY_SET.close();
  }

  @Test
  void letsAnAccessTokenPass_whenItHasOneOfTheScopes() {
    HttpResponse<String> response = get(signed(access("admin openid")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("\"authorizer\":{\"claims\":{", "\"sub\":\"alice\"", "\"scope\":\"admin openid\"")
        .contains("\"exp\":\"Mon Nov 23 13:00:00 UTC 2026\"")
        .contains("\"cognito:groups\":\"a,b\"");
  }

  @Test
  void letsAnIdTokenPass_whereNoScopeIsAsked() {
    assertThat(post(signed(claims("id"))).statusCode()).isEqualTo(200);
  }

  @Test
  void takesATokenWithoutItsScheme() {
    String token = signed(access("admin")).substring("Bearer ".length());

    assertThat(get(token).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAnAccessToken_whenItHasNoneOfTheScopes() {
    assertThat(get(signed(access("administrator"))).statusCode()).isEqualTo(401);
    assertThat(get(signed(claims("access"))).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesTheOtherKindOfToken() {
    assertThat(get(signed(claims("id").withClaim("scope", "admin"))).statusCode()).isEqualTo(401);
    assertThat(post(signed(access("admin"))).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesAnExpiredToken() {
    JWTCreator.Builder old =
        access("admin").withExpiresAt(TestClock.NOON.minus(Duration.ofSeconds(1)));

    HttpResponse<String> response = get(signed(old));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("The incoming token has expired");
  }

  /** The pool makes none. */
  @Test
  void refusesATokenThatNeverExpires() {
    String endless = signed(access("admin").withExpiresAt((Date) null));

    assertThat(get(endless).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesTokensOfOtherIssuersKeysAndAlgorithms() {
    String foreign = signed(access("admin").withIssuer(ISSUER + "2"));
    String unknownKey = signed(access("admin").withKeyId("other"));
    String otherKey = "Bearer " + access("admin").sign(algorithm(keys()));
    String unsigned = "Bearer " + access("admin").sign(Algorithm.none());
    String symmetric =
        "Bearer " + access("admin").sign(Algorithm.HMAC256(KEYS.getPublic().getEncoded()));

    assertThat(List.of(foreign, unknownKey, otherKey, unsigned, symmetric, "Bearer x", "x.y.z"))
        .allSatisfy(token -> assertThat(get(token).statusCode()).isEqualTo(401));
    assertThat(API.get("/v1/signed-in").statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> get(String token) {
    return API.get("/v1/signed-in", "Authorization", token);
  }

  private static HttpResponse<String> post(String token) {
    return API.send("POST", "/v1/signed-in", "", "Authorization", token);
  }

  private static JWTCreator.Builder access(String scope) {
    return claims("access").withClaim("scope", scope);
  }

  private static JWTCreator.Builder claims(String use) {
    return JWT.create()
        .withKeyId("first")
        .withIssuer(ISSUER)
        .withSubject("alice")
        .withClaim("token_use", use)
        .withArrayClaim("cognito:groups", new String[] {"a", "b"})
        .withExpiresAt(TestClock.NOON.plus(Duration.ofHours(1)));
  }

  private static String signed(JWTCreator.Builder token) {
    return "Bearer " + token.sign(algorithm(KEYS));
  }

  private static Algorithm algorithm(KeyPair keys) {
    return Algorithm.RSA256((RSAPublicKey) keys.getPublic(), (RSAPrivateKey) keys.getPrivate());
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException exception) {
      throw new IllegalStateException(exception);
    }
  }

  private static String keySet() {
    var key = (RSAPublicKey) KEYS.getPublic();
    return """
    {"keys": [{"kid": "first", "kty": "RSA", "n": "%s", "e": "%s"}]}
    """
        .formatted(text(key.getModulus()), text(key.getPublicExponent()));
  }

  private static String text(BigInteger number) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
  }
}
