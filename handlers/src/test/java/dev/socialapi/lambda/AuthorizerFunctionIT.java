package dev.socialapi.lambda;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.socialapi.People.AT_NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.api.Scope;
import dev.socialapi.auth.AccessTokens;
import dev.socialapi.auth.SigningKeys;
import dev.socialapi.auth.SigningKeys.KeysUnavailableException;
import dev.socialapi.auth.TestKeys;
import dev.socialapi.auth.UserId;
import dev.socialapi.store.DynamoTokenStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.TableMeter;
import dev.socialapi.tokens.TokenAuthentication;
import dev.socialapi.tokens.TokenSecret;
import dev.socialapi.tokens.TokenStore;
import dev.socialapi.tokens.Tokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizerFunctionIT {
  private static final String ALICE = "5b0f5b3e-2f0a-4c1c-8f57-0d1c2b3a4e5f";
  private static final String ISSUER = "https://issuer.example/pool";
  private static final String API = "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3";
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension
  static final WireMockExtension POOL =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final LocalTable local = new LocalTable();
  private final TokenStore tokens = new DynamoTokenStore(local.table());
  private final NoContext context = new NoContext();
  private AuthorizerFunction authorizer;

  @BeforeEach
  void startFunction() {
    publishes(200, "{\"keys\": [%s]}".formatted(TestJwk.of("k1", TestKeys.FIRST.publicKey())));
    Clock clock = Clock.systemUTC();
    URI jwks = URI.create("http://127.0.0.1:" + POOL.getPort() + "/jwks.json");
    authorizer =
        new AuthorizerFunction(
            new Bearers(
                new AccessTokens(ISSUER, "client-1", new SigningKeys(new Jwks(jwks), clock), clock),
                new DynamoUserStore(local.table()),
                new TokenAuthentication(tokens, AT_NOON)),
            new InvocationLog("authorizer", new TableMeter(), clock));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER   "})
  void allowsTheWholeStage_forSession(String scheme) throws IOException {
    JsonNode verdict = authorize(scheme + token());

    assertThat(verdict)
        .isEqualTo(
            JSON.readTree(
                """
                {"principalId": "%s",
                 "policyDocument": {"Version": "2012-10-17", "Statement": [
                   {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": ["%s/v1/*"]}]},
                 "context": {"user_id": "%s",
                   "scopes": "read:posts read:profile read:tags share:posts write:posts write:profile write:tags"}}
                """
                    .formatted(ALICE, API, ALICE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER   "})
  void allowsWhatItsScopesAreFor_toAToken(String scheme) throws IOException {
    TokenSecret secret = Tokens.secretOf(new UserId(ALICE));
    tokens.add(Tokens.token(secret, Scope.READ_PROFILE), Optional.empty());
    local.requests().clear();

    JsonNode verdict = authorize(scheme + Tokens.text(secret));

    assertThat(verdict)
        .isEqualTo(
            JSON.readTree(
                """
                {"principalId": "%s",
                 "policyDocument": {"Version": "2012-10-17", "Statement": [
                   {"Action": "execute-api:Invoke", "Effect": "Allow",
                    "Resource": ["%s/v1/GET/me", "%s/v1/GET/users/*"]},
                   {"Action": "execute-api:Invoke", "Effect": "Deny",
                    "Resource": ["%s/v1/GET/users/*/posts"]}]},
                 "context": {"user_id": "%s", "scopes": "read:profile"}}
                """
                    .formatted(ALICE, API, API, API, ALICE)));
    assertThat(local.requests().names()).containsExactly("BatchGetItem", "UpdateItem");
  }

  @Test
  void asksForTheProfile_ofASession() throws IOException {
    authorize("Bearer " + token());

    assertThat(local.requests().names()).containsExactly("GetItem");
  }

  @Test
  void refusesSessionAndTokenAlike_whenTheAccountIsDeleted() {
    UserId alice = new UserId(ALICE);
    TokenSecret secret = Tokens.secretOf(alice);
    tokens.add(Tokens.token(secret, Scope.READ_PROFILE), Optional.empty());
    local.bury(alice);

    for (String bearer : List.of(token(), Tokens.text(secret))) {
      assertThatThrownBy(() -> authorize("Bearer " + bearer))
          .isExactlyInstanceOf(RuntimeException.class)
          .hasMessage("Unauthorized");
    }
  }

  @Test
  void asksNobodyAboutABadCredential() {
    String secret = Tokens.text(Tokens.secretOf(new UserId(ALICE)));

    for (String bearer : List.of(token() + "x", secret + "0", "sapat_" + "A".repeat(93))) {
      assertThatThrownBy(() -> authorize("Bearer " + bearer)).hasMessage("Unauthorized");
    }
    assertThat(local.requests().names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic %s", "%s", "Bearer %s x", "Bearer x"})
  void refusesWithTheOneMessageThatMeans401(String header) {
    assertThatThrownBy(() -> authorize(header.formatted(token())))
        .isExactlyInstanceOf(RuntimeException.class)
        .hasMessage("Unauthorized");
  }

  @Test
  void fails_whenTheKeysCannotBeFetched() {
    publishes(500, "");

    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> authorize("Bearer " + token()));
  }

  /** Lambda counts refusals as errors: the alarm takes these away again. */
  @Test
  void countsItsRefusals_byReason() throws IOException {
    String secret = Tokens.text(Tokens.secretOf(new UserId(ALICE)));

    for (String header : List.of("Basic x", "Bearer " + token() + "x", "Bearer " + secret)) {
      assertThatThrownBy(() -> authorize(header)).hasMessage("Unauthorized");
    }
    authorize("Bearer " + token());

    List<JsonNode> lines = new ArrayList<>();
    for (String line : context.lines()) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines)
        .extracting(line -> line.path("refusal").asText("let in"))
        .containsExactly("no_bearer", "session", "token", "let in");
    assertThat(lines).extracting(line -> line.path("refusals").asInt()).containsExactly(1, 1, 1, 0);
    assertThat(lines).noneMatch(line -> line.has("error"));
    assertThat(lines.getLast().path("user_id").asText()).isEqualTo(ALICE);
    assertThat(context.lines().toString()).doesNotContain("eyJ", "sapat_", secret);
  }

  @Test
  void tellsAFaultFromARefusal() throws IOException {
    publishes(500, "");

    assertThatThrownBy(() -> authorize("Bearer " + token()));

    JsonNode line = JSON.readTree(context.lines().getFirst());
    assertThat(line.path("error").asText()).isEqualTo(KeysUnavailableException.class.getName());
    assertThat(line.has("refusals")).isFalse();
  }

  private JsonNode authorize(String header) throws IOException {
    var event = new APIGatewayCustomAuthorizerEvent();
    event.setType("TOKEN");
    event.setAuthorizationToken(header);
    event.setMethodArn(API + "/v1/GET/posts/p-1");
    var answer = new ByteArrayOutputStream();
    authorizer.handleRequest(
        new ByteArrayInputStream(JSON.writeValueAsBytes(event)), answer, context);
    return JSON.readTree(answer.toByteArray());
  }

  private static void publishes(int status, String body) {
    POOL.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
  }

  private static String token() {
    return JWT.create()
        .withKeyId("k1")
        .withIssuer(ISSUER)
        .withSubject(ALICE)
        .withClaim("client_id", "client-1")
        .withClaim("token_use", "access")
        .withExpiresAt(Instant.now().plusSeconds(60))
        .sign(Algorithm.RSA256(null, TestKeys.FIRST.privateKey()));
  }
}
