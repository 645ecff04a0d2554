package dev.socialapi.client.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** What a user pool is asked and answers. */
final class Script {
  static final String EMAIL = "alice@example.com";
  static final String PASSWORD = "Quiet-river-42";
  static final String CODE = "918273";
  static final String REFRESH_TOKEN = "the-refresh-token";
  static final String USER_ID = "5b0f5b3e-2f0a-4c1c-8f57-0d1c2b3a4e5f";
  static final Duration LIFETIME = Duration.ofHours(1);

  private static final String TARGET = "X-Amz-Target";
  private static final String SERVICE = "AWSCognitoIdentityProviderService.";

  private Script() {}

  static WireMockExtension server(Extension... extensions) {
    return WireMockExtension.newInstance()
        .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(extensions))
        .build();
  }

  static SignIn signIn(WireMockExtension server, Duration timeout, Clock clock) {
    return SignIn.builder()
        .endpoint(URI.create(server.baseUrl()))
        .clientId("client-1")
        .timeout(timeout)
        .clock(clock)
        .build();
  }

  static MappingBuilder when(String operation) {
    return post("/").withHeader(TARGET, equalTo(SERVICE + operation));
  }

  static RequestPatternBuilder asked(String operation) {
    return postRequestedFor(urlEqualTo("/")).withHeader(TARGET, equalTo(SERVICE + operation));
  }

  static ResponseDefinitionBuilder answer(String body) {
    return aResponse().withHeader("Content-Type", "application/x-amz-json-1.1").withBody(body);
  }

  static ResponseDefinitionBuilder error(String code, String message) {
    return answer("{\"__type\": \"%s\", \"message\": \"%s\"}".formatted(code, message))
        .withStatus(400)
        .withHeader("x-amzn-RequestId", "request-1");
  }

  static ResponseDefinitionBuilder signedIn(String accessToken) {
    return tokens(accessToken, ", \"RefreshToken\": \"%s\"".formatted(REFRESH_TOKEN));
  }

  /** Without a new refresh token. */
  static ResponseDefinitionBuilder renewed(String accessToken) {
    return tokens(accessToken, "");
  }

  private static ResponseDefinitionBuilder tokens(String accessToken, String more) {
    return answer(
        "{\"AuthenticationResult\": {\"AccessToken\": \"%s\"%s}, \"ChallengeParameters\": {}}"
            .formatted(accessToken, more));
  }

  /** An access token by a clock that is years behind. */
  static String accessToken(String name) {
    Instant issued = Instant.parse("2020-02-02T20:20:20Z");
    return jwt(
        "{\"sub\": \"%s\", \"jti\": \"%s\", \"iat\": %d, \"exp\": %d}"
            .formatted(
                USER_ID, name, issued.getEpochSecond(), issued.plus(LIFETIME).getEpochSecond()));
  }

  static String jwt(String claims) {
    return String.join(
        ".",
        base64("{\"alg\": \"RS256\", \"kid\": \"key-1\"}"),
        base64(claims),
        base64("signature"));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
