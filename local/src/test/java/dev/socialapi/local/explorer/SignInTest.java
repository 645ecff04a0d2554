package dev.socialapi.local.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.functions.Invocation;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import dev.socialapi.local.identity.CognitoLocal;
import dev.socialapi.local.identity.Pools;
import dev.socialapi.local.identity.SampleUser;
import dev.socialapi.local.identity.SignedInUser;
import dev.socialapi.local.identity.TriggerEndpoint;
import dev.socialapi.local.identity.Users;
import dev.socialapi.local.loopback.LoopbackEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

class SignInTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOST = "127.0.0.1:8080";
  private static final String ORIGIN = "http://" + HOST;
  private static final String PASSWORD = "Quiet-river-42";
  private static final String RIGHT = password("alice@example.com", PASSWORD);

  @TempDir private static Path folder;
  private static LoopbackEndpoint triggers;
  private static CognitoLocal pool;
  private static Users users;
  private static SignedInUser alice;
  private static SignIn signIn;

  @BeforeAll
  static void start() throws IOException {
    triggers = TriggerEndpoint.start((_, event) -> new Invocation.Success(event));
    pool = CognitoLocal.start(Pools.pool(), triggers.uri(), folder.resolve("users"), folder);
    users = new Users(pool.endpoint(), Pools.CLIENT_ID);
    alice = users.signIn("Alice", "alice@example.com", PASSWORD);
    users.signIn("Carol", "carol@example.com", PASSWORD);
    signIn = new SignIn(users, List.of(new SampleUser("Alice", alice.email(), PASSWORD)));
  }

  @AfterAll
  static void stop() {
    users.close();
    pool.close();
    triggers.close();
  }

  @Test
  void opensASession_withAPassword() throws IOException {
    Answer answer = post(RIGHT);

    assertThat(answer.status()).isEqualTo(200);
    JsonNode session = json(answer);
    assertThat(subject(session)).isEqualTo(alice.userId());
    assertThat(session.path("refresh_token").asText()).isNotEmpty();
    assertThat(session.path("expires_in").asLong()).isEqualTo(3600);
  }

  @Test
  void opensASession_ofASampleUser() throws IOException {
    Answer answer = post("{\"sample_user\": \"alice@example.com\"}");

    assertThat(subject(json(answer))).isEqualTo(alice.userId());
  }

  @Test
  void letsNobodyElseIn_withoutAPassword() {
    Answer answer = post("{\"sample_user\": \"carol@example.com\"}");

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void goesOnWithASession() throws IOException {
    String refreshToken = json(post(RIGHT)).path("refresh_token").asText();

    Answer answer = post("{\"refresh_token\": \"%s\"}".formatted(refreshToken));

    assertThat(subject(json(answer))).isEqualTo(alice.userId());
    assertThat(json(answer).path("refresh_token").asText()).isEqualTo(refreshToken);
  }

  @Test
  void refusesAWrongPassword_likeSomebodyUnknown() {
    Answer wrong = post(password("alice@example.com", "Quiet-river-43"));
    Answer unknown = post(password("nobody@example.com", PASSWORD));

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(text(wrong)).contains("The e-mail address or the password is wrong.");
    assertThat(text(unknown)).isEqualTo(text(wrong));
    assertThat(unknown.status()).isEqualTo(401);
  }

  @Test
  void refusesASessionThatIsNone() {
    Answer answer = post("{\"refresh_token\": \"made up\"}");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(text(answer)).contains("The session has ended.");
  }

  @Test
  void saysSo_whenAnAccountIsNotConfirmed() {
    try (var cognito = cognito()) {
      cognito.signUp(request ->
          request.clientId(Pools.CLIENT_ID).username("new@example.com").password(PASSWORD));
    }

    Answer answer = post(password("new@example.com", PASSWORD));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(text(answer)).contains("not confirmed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "\"alice@example.com\"",
        "{\"email\": \"alice@example.com\"}",
        "{\"email\": \"alice@example.com\", \"password\": \"\"}",
        "{\"email\": \" \", \"password\": \"Quiet-river-42\"}",
        "{\"email\": \"alice@example.com\", \"password\": 42}",
        "{\"email\": \"alice@example.com\", \"password\": [\"Quiet-river-42\"]}",
        "{\"email\": \"alice@example.com\", \"password\": \"x\", \"sample_user\": \"x\"}",
        "{\"email\": \"a\", \"email\": \"alice@example.com\", \"password\": \"Quiet-river-42\"}",
        "{\"sample_user\": \"alice@example.com\"} {}",
        "{\"sample_user\": null}",
        "{\"refresh_token\": {}}"
      })
  void refusesABodyThatAsksForNothing(String body) {
    Answer answer = post(body);

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void refusesALongBody() {
    Answer answer = post(password("alice@example.com", "x".repeat(20_000)));

    assertThat(answer.status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=json",
        "text/plain; application/json",
        "application/json-seq"
      })
  void refusesWhatAFormCouldSend(String contentType) {
    Answer answer = signIn.answer(request(headers(ORIGIN).plus("Content-Type", contentType)));

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void refusesABodyOfNoType() {
    assertThat(signIn.answer(request(headers(ORIGIN))).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "Application/JSON ; charset=utf-8"})
  void takesJson(String contentType) {
    Answer answer = signIn.answer(request(headers(ORIGIN).plus("Content-Type", contentType)));

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://attacker.example",
        "http://127.0.0.1:8080.attacker.example",
        "http://127.0.0.1:3000",
        "http://localhost:8080",
        "https://127.0.0.1:8080",
        "http://127.0.0.1:8080/",
        "null",
        ""
      })
  void refusesEveryOtherPage(String origin) {
    Answer answer =
        signIn.answer(request(headers(origin).plus("Content-Type", "application/json")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(text(answer)).doesNotContain("token");
  }

  @Test
  void refusesWhoDoesNotSayWhoAsks() {
    Headers headers = Headers.NONE.plus("Host", HOST).plus("Content-Type", "application/json");

    assertThat(signIn.answer(request(headers)).status()).isEqualTo(403);
  }

  @Test
  void hasNothingBelowIt() {
    var below =
        new Request(
            "POST", SignIn.PATH + "/x", "", headers(ORIGIN), new byte[0], "127.0.0.1", "HTTP/1.1");

    assertThat(signIn.answer(below).status()).isEqualTo(404);
  }

  @Test
  void isOnlyPosted() {
    assertThat(signIn.methods()).containsExactly("POST");
  }

  @Test
  void isKeptByNobody() {
    assertThat(post(RIGHT).headers().last("Cache-Control")).contains("no-store");
    assertThat(post("{}").headers().last("Cache-Control")).contains("no-store");
  }

  private static Answer post(String body) {
    Headers headers = headers(ORIGIN).plus("Content-Type", "application/json");
    return signIn.answer(request(headers).with(headers, body.getBytes(UTF_8)));
  }

  private static Request request(Headers headers) {
    return new Request(
        "POST", SignIn.PATH, "", headers, RIGHT.getBytes(UTF_8), "127.0.0.1", "HTTP/1.1");
  }

  private static Headers headers(String origin) {
    return Headers.NONE.plus("Host", HOST).plus("Origin", origin);
  }

  private static String password(String email, String password) {
    return JSON.createObjectNode().put("email", email).put("password", password).toString();
  }

  private static JsonNode json(Answer answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  private static String text(Answer answer) {
    return new String(answer.body(), UTF_8);
  }

  private static String subject(JsonNode session) throws IOException {
    String token = session.required("access_token").textValue();
    String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    return JSON.readTree(Base64.getUrlDecoder().decode(claims)).required("sub").textValue();
  }

  private static CognitoIdentityProviderClient cognito() {
    return CognitoIdentityProviderClient.builder()
        .endpointOverride(pool.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
