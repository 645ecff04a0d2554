package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.socialapi.client.Answers.POST_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As on AWS: over TLS, and in HTTP/2 where the server speaks it. */
class TlsTest {
  private static final String PASSWORD = "password";

  private static final String STORE_TYPE = "PKCS12";
  private static final Path CERTIFICATE = certificate();

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(
              wireMockConfig()
                  .dynamicPort()
                  .dynamicHttpsPort()
                  .bindAddress("127.0.0.1")
                  .keystorePath(CERTIFICATE.toString())
                  .keystoreType(STORE_TYPE)
                  .keystorePassword(PASSWORD)
                  .keyManagerPassword(PASSWORD))
          .build();

  @ParameterizedTest
  @EnumSource
  void sendsNothing_whenServerIsNotTrusted(Way way) {
    try (SocialClient client = client().build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> getPost(way, client))
          .withMessageContaining("trusted")
          .matches(e -> e.attempts() == 1)
          .matches(e -> !e.mayBeDone());
    }
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void speaksHttp2(Way way) throws Exception {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));

    try (SocialClient client = client().httpClient(trusting()).build()) {
      assertThat(getPost(way, client)).isEqualTo(200);
    }
    assertThat(SERVER.getAllServeEvents())
        .singleElement()
        .satisfies(event -> assertThat(event.getRequest().getProtocol()).isEqualTo("HTTP/2.0"));
  }

  @ParameterizedTest
  @EnumSource
  void triesAgainInHttp2(Way way) throws Exception {
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("twice")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("once")
            .willReturn(Answers.problem(503, "unavailable")));
    SERVER.stubFor(
        any(anyUrl()).inScenario("twice").whenScenarioStateIs("once").willReturn(Answers.post()));

    try (SocialClient client = client().httpClient(trusting()).build()) {
      assertThat(getPost(way, client)).isEqualTo(200);
    }
    assertThat(SERVER.getAllServeEvents()).hasSize(2);
  }

  private static SocialClient.Builder client() {
    return SocialClient.builder()
        .baseUrl(URI.create("https://localhost:" + SERVER.getHttpsPort()))
        .token(Answers.SECRET);
  }

  private static int getPost(Way way, SocialClient client) {
    return way.call(
            client,
            c -> c.posts().getPostWithResponse(POST_ID, RequestOptions.none()),
            c -> c.posts().getPostWithResponse(POST_ID, RequestOptions.none()))
        .status();
  }

  /** Of the server's own certificate alone. */
  private static HttpClient trusting() throws Exception {
    KeyStore certificates = KeyStore.getInstance(CERTIFICATE.toFile(), PASSWORD.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  /** A new one for localhost, with its key. */
  private static Path certificate() {
    try {
      Path file = Files.createTempDirectory("tls").resolve("localhost.p12");
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  "server",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=localhost",
                  "-ext",
                  "san=dns:localhost",
                  "-storetype",
                  STORE_TYPE,
                  "-storepass",
                  PASSWORD,
                  "-keystore",
                  file.toString())
              .inheritIO()
              .start();
      assertThat(keytool.waitFor()).isZero();
      return file;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no certificate", e);
    }
  }
}
