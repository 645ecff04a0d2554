package dev.socialapi.lambda;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.auth.SigningKeys.SourceException;
import dev.socialapi.auth.TestKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwksTest {
  private static final String PATH = "/pool/.well-known/jwks.json";

  @RegisterExtension
  static final WireMockExtension POOL =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final Jwks jwks = new Jwks(URI.create(POOL.baseUrl() + PATH));

  @Test
  void readsSigningKeysById() throws SourceException {
    publishes(
        """
        {"other": {"nested": []}, "keys": [%s,
         {"kty": "EC", "kid": "ec", "x": "AA"},
         {"kty": "RSA", "kid": "enc", "use": "enc", "n": "AQAB", "e": "AQAB"}]}
        """
            .formatted(TestJwk.of("k1", TestKeys.FIRST.publicKey())));

    assertThat(jwks.fetch()).containsOnlyKeys("k1").containsValue(TestKeys.FIRST.publicKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{\"keys\":[",
        "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k\"}]}",
        "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k\",\"n\":\"%%\",\"e\":\"AQAB\"}]}"
      })
  void fails_whenTheAnswerIsNoKeySet(String body) {
    publishes(body);

    assertThatExceptionOfType(SourceException.class).isThrownBy(jwks::fetch);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404, 500})
  void fails_whenTheAnswerIsAnError(int status) {
    POOL.stubFor(get(PATH).willReturn(aResponse().withStatus(status).withBody("{\"keys\":[]}")));

    assertThatExceptionOfType(SourceException.class).isThrownBy(jwks::fetch);
  }

  @Test
  @Timeout(10)
  void fails_whenNoAnswerComes() {
    POOL.stubFor(get(PATH).willReturn(aResponse().withFixedDelay(20_000)));

    assertThatExceptionOfType(SourceException.class).isThrownBy(jwks::fetch);
  }

  @Test
  void fails_whenNobodyListens() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var nobody = new Jwks(URI.create("http://127.0.0.1:" + port + PATH));

    assertThatExceptionOfType(SourceException.class).isThrownBy(nobody::fetch);
  }

  private static void publishes(String body) {
    POOL.stubFor(get(PATH).willReturn(aResponse().withBody(body)));
  }
}
