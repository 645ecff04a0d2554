package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.socialapi.client.Answers.POST_ID;
import static dev.socialapi.client.Answers.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v1", "/v1/"})
  void addsTheBasePath_whereItIsMissing(String path) {
    assertThat(urlAskedFor(path)).isEqualTo(Answers.POST_PATH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/social", "/social/v1/"})
  void keepsThePathOfAGateway(String path) {
    assertThat(urlAskedFor(path)).isEqualTo("/social" + Answers.POST_PATH);
  }

  private static String urlAskedFor(String path) {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    try (SocialClient client =
        SocialClient.builder().baseUrl(URI.create(SERVER.baseUrl() + path)).build()) {
      client.posts().getPost(POST_ID);
    }
    return sent().getUrl();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.example.com",
        "ftp://api.example.com",
        "https:///v1",
        "https://user:secret@api.example.com",
        "https://api.example.com?a=b",
        "https://api.example.com#a"
      })
  void refusesWhatIsNoBaseUrl(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SocialClient.builder().baseUrl(URI.create(url)).build())
        .withMessageNotContaining("secret");
  }

  @Test
  void readsTheEnvironment() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    try (SocialClient client =
        SocialClient.fromEnv(
            Map.of("SOCIAL_API_URL", SERVER.baseUrl(), "SOCIAL_API_TOKEN", SECRET + "\n"))) {
      client.posts().getPost(POST_ID);
    }
    assertThat(sent().getHeader("Authorization")).isEqualTo("Bearer " + SECRET);
  }

  @Test
  void needsNoTokenFromTheEnvironment() {
    SocialClient.fromEnv(Map.of("SOCIAL_API_URL", "https://api.example.com")).close();
  }

  @Test
  void saysWhatIsMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SocialClient.fromEnv(Map.of("SOCIAL_API_URL", " ")))
        .withMessageContaining("SOCIAL_API_URL");
    assertThatIllegalStateException()
        .isThrownBy(() -> SocialClient.builder().build())
        .withMessageContaining("baseUrl");
  }

  @Test
  void introducesItselfAndTheApp() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    try (SocialClient client = Answers.client(SERVER).appInfo("nightly-import", "1.2").build()) {
      client.posts().getPost(POST_ID);
    }
    assertThat(sent().getHeader("User-Agent"))
        .matches(
            "social-api-java/\\d\\S+ \\(contract/\\d+\\.\\d+\\.\\d+; java/\\S+\\)"
                + " nightly-import/1\\.2");
  }

  @Test
  void asksForJson() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    try (SocialClient client = Answers.client(SERVER).build()) {
      client
          .posts()
          .getPost(POST_ID, RequestOptions.builder().header("traceparent", "00-1-2-01").build());
    }
    assertThat(sent().getHeader("Accept")).isEqualTo("application/json, application/problem+json");
    assertThat(sent().getHeader("traceparent")).isEqualTo("00-1-2-01");
    assertThat(sent().containsHeader("Upgrade")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "host",
        "Content-Length",
        "IF-MATCH",
        "Idempotency-Key",
        "X-HTTP-Method-Override",
        "",
        "a b",
        "a:",
        "a\n"
      })
  void refusesHeadersThatAreNotTheCallers(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestOptions.builder().header(name, "value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX: y", "a\0", "ä", " a"})
  void refusesValuesThatAreNoHeader(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestOptions.builder().header("X-Trace", value));
    assertThatIllegalArgumentException().isThrownBy(() -> RequestOptions.builder().ifMatch(value));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestOptions.builder().idempotencyKey(value));
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    SocialClient.Builder client = SocialClient.builder();
    RequestOptions.Builder options = RequestOptions.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> client.timeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> client.deadline(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> client.connectTimeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> client.retries(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> client.appInfo("my app", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> client.appInfo("app", "1\r\nX: y"));
    assertThatIllegalArgumentException().isThrownBy(() -> options.timeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> options.deadline(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> options.retries(-1));
  }

  @Test
  void takesAnHttpClient_whichKeepsTheTokenToItself() {
    try (var http = HttpClient.newHttpClient();
        var following =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
      try (SocialClient client = Answers.client(SERVER).httpClient(http).build()) {
        assertThat(client.posts().getPost(POST_ID).postId()).isEqualTo(POST_ID);
      }
      assertThatIllegalStateException()
          .isThrownBy(() -> Answers.client(SERVER).httpClient(following).build())
          .withMessageContaining("redirects");
      assertThatIllegalStateException()
          .isThrownBy(() ->
              Answers.client(SERVER).httpClient(http).connectTimeout(Duration.ofSeconds(1)).build())
          .withMessageContaining("connectTimeout");
    }
  }

  /** Far beyond what a long of nanoseconds holds. */
  @Test
  void takesTimesOfAnyLength() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    Duration ages = Duration.ofSeconds(Long.MAX_VALUE);
    try (SocialClient client =
        Answers.client(SERVER)
            .timeout(ages)
            .connectTimeout(Duration.ofSeconds(Long.MAX_VALUE))
            .deadline(ages)
            .build()) {
      assertThat(client.posts().getPost(POST_ID).postId()).isEqualTo(POST_ID);
    }
  }

  private static LoggedRequest sent() {
    var requests = SERVER.findAll(anyRequestedFor(anyUrl()));
    assertThat(requests).hasSize(1);
    return requests.getFirst();
  }
}
