package dev.socialapi.lambda;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.AtOnce;
import dev.socialapi.MovableClock;
import dev.socialapi.auth.AccessTokens;
import dev.socialapi.auth.SigningKeys;
import dev.socialapi.auth.SigningKeys.KeysUnavailableException;
import dev.socialapi.auth.TestKeys;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of sessions when their user pool cannot be asked, and when it changes its keys. */
class PoolOutageTest {
  private static final String PATH = "/jwks.json";
  private static final String ISSUER = "https://issuer.example/pool";
  private static final String CLIENT = "client-1";
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int OUTAGE_SECONDS = 600;

  /** Promised. */
  private static final int ROTATION_SECONDS = 60;

  /** Promised: between two fetches, once there are keys. */
  private static final int PAUSE_SECONDS = 30;

  private static final int THREADS = 8;

  /** With each thread's, a thousand a second. */
  private static final int UNKNOWN = 125;

  @RegisterExtension
  static final WireMockExtension POOL =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final MovableClock clock = new MovableClock();
  private final AccessTokens tokens =
      new AccessTokens(
          ISSUER,
          CLIENT,
          new SigningKeys(new Jwks(URI.create(POOL.baseUrl() + PATH)), clock),
          clock);
  private final String before = token("k1", TestKeys.FIRST);
  private final String after = token("k2", TestKeys.SECOND);

  /** One story, since each part begins with what the ones before have left. */
  @Test
  void takesKeysOfThePoolAlone_whateverBefallsIt() throws InterruptedException {
    isDown();
    takesNothing_beforeThePoolWasThere();

    publishes(TestJwk.of("k1", TestKeys.FIRST.publicKey()));
    assertThat(tokens.verify(before)).contains(ALICE);

    isDown();
    takesWhatItKnows_andAsksSeldom();
    asksOnceMoreInVain();

    publishes(
        TestJwk.of("k1", TestKeys.FIRST.publicKey())
            + ","
            + TestJwk.of("k2", TestKeys.SECOND.publicKey()));
    findsTheNewKey_amongUnknownOnes();
  }

  private void takesNothing_beforeThePoolWasThere() {
    for (int second = 0; second < 10; second++) {
      assertThatExceptionOfType(KeysUnavailableException.class)
          .isThrownBy(() -> tokens.verify(before));
      clock.advance(SECOND);
    }
  }

  private void takesWhatItKnows_andAsksSeldom() {
    int fetched = fetches();
    for (int second = 0; second < OUTAGE_SECONDS; second++) {
      clock.advance(SECOND);
      assertThat(tokens.verify(before)).contains(ALICE);
      assertThat(tokens.verify(after)).isEmpty();
    }
    assertThat(fetches() - fetched).isBetween(1, OUTAGE_SECONDS / PAUSE_SECONDS);
  }

  /** The worst moment for a new key: just after this. */
  private void asksOnceMoreInVain() {
    int fetched = fetches();
    for (int second = 0; fetches() == fetched; second++) {
      assertThat(second).isLessThan(OUTAGE_SECONDS);
      clock.advance(SECOND);
      assertThat(tokens.verify(after)).isEmpty();
    }
  }

  private void findsTheNewKey_amongUnknownOnes() throws InterruptedException {
    int fetched = fetches();
    for (int second = 0; second < ROTATION_SECONDS; second++) {
      clock.advance(SECOND);
      AtOnce<Boolean> flood = AtOnce.of(THREADS, this::takesWhatItKnowsAlone);
      assertThat(flood.failures()).isEmpty();
      assertThat(flood.answers()).hasSize(THREADS).containsOnly(true);
    }
    assertThat(tokens.verify(after)).contains(ALICE);
    assertThat(fetches() - fetched).isBetween(1, ROTATION_SECONDS / PAUSE_SECONDS);
  }

  private boolean takesWhatItKnowsAlone(int thread) {
    boolean right = tokens.verify(before).isPresent();
    for (int i = 0; i < UNKNOWN; i++) {
      right &= tokens.verify(withKeyId("made-up-" + thread + "-" + i)).isEmpty();
    }
    return right;
  }

  /** As if a key of this name had signed it. */
  private String withKeyId(String id) {
    String header = "{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8))
        + before.substring(before.indexOf('.'));
  }

  private static int fetches() {
    return POOL.findAll(getRequestedFor(urlEqualTo(PATH))).size();
  }

  private static void isDown() {
    POOL.stubFor(get(PATH).willReturn(aResponse().withStatus(503)));
  }

  private static void publishes(String keys) {
    POOL.stubFor(get(PATH).willReturn(aResponse().withBody("{\"keys\": [" + keys + "]}")));
  }

  private static String token(String keyId, TestKeys key) {
    return JWT.create()
        .withKeyId(keyId)
        .withIssuer(ISSUER)
        .withSubject(ALICE.value())
        .withClaim("client_id", CLIENT)
        .withClaim("token_use", "access")
        .withExpiresAt(NOON.plus(Duration.ofHours(1)))
        .sign(Algorithm.RSA256(null, key.privateKey()));
  }
}
