package dev.socialapi.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.functions.Invocation;
import dev.socialapi.local.loopback.LoopbackEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** On one pool for all tests, each with addresses of its own. */
class UsersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Deque<JsonNode> EVENTS = new ConcurrentLinkedDeque<>();

  @TempDir private static Path folder;
  private static LoopbackEndpoint triggers;
  private static CognitoLocal pool;

  private final String address = UUID.randomUUID() + "@example.com";

  @BeforeAll
  static void start() throws IOException {
    triggers = TriggerEndpoint.start(UsersTest::recordEvent);
    pool = startPool();
  }

  @BeforeEach
  void forgetEvents() {
    EVENTS.clear();
  }

  @AfterAll
  static void stop() {
    pool.close();
    triggers.close();
  }

  @Test
  void invokesThePostConfirmationFunction_whenAUserConfirms() {
    SignedInUser alice = signIn(address);

    assertThat(EVENTS).hasSize(1);
    JsonNode event = EVENTS.getFirst();
    assertThat(event.path("function").asText()).isEqualTo(Pools.TRIGGER);
    assertThat(event.path("triggerSource").asText()).isEqualTo("PostConfirmation_ConfirmSignUp");
    assertThat(event.at("/request/userAttributes/sub").asText()).isEqualTo(alice.userId());
    assertThat(event.at("/request/userAttributes/email").asText()).isEqualTo(alice.email());
  }

  @Test
  void holdsAnAccessTokenAsTheTemplateWouldHaveIt_whenSignedIn() throws IOException {
    SignedInUser alice = signIn(address);

    JsonNode claims = claims(alice.token().text());
    assertThat(claims.path("iss").asText()).isEqualTo(Pools.ISSUER);
    assertThat(claims.path("client_id").asText()).isEqualTo(Pools.CLIENT_ID);
    assertThat(claims.path("token_use").asText()).isEqualTo("access");
    assertThat(claims.path("sub").asText()).isEqualTo(alice.userId());
    assertThat(alice.token().lifetime()).isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  void hasALowerCaseUuid_always() {
    assertThat(signIn(address).userId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  @Test
  void isTheSameUser_whenThePoolStartsAgain() throws IOException {
    SignedInUser before = signIn(address);

    pool.close();
    pool = startPool();
    SignedInUser after = signIn(address);

    assertThat(after.userId()).isEqualTo(before.userId());
    assertThat(EVENTS).hasSize(1);
  }

  /** Which is how the worker behind deleted accounts names a user. */
  @Test
  void isRemovedByHisId() {
    SignedInUser alice = signIn(address);
    try (var admin =
        CognitoIdentityProviderClient.builder()
            .endpointOverride(pool.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      admin.adminDeleteUser(request -> request.userPoolId(Pools.ID).username(alice.userId()));

      assertThatThrownBy(() ->
              admin.adminDeleteUser(
                  request -> request.userPoolId(Pools.ID).username(alice.userId())))
          .isInstanceOf(UserNotFoundException.class);
    }
    assertThat(signIn(address).userId()).isNotEqualTo(alice.userId());
  }

  @Test
  void areDifferentUsers_whenTheirAddressesDiffer() {
    assertThat(signIn(address).userId()).isNotEqualTo(signIn("another." + address).userId());
  }

  private static CognitoLocal startPool() throws IOException {
    return CognitoLocal.start(Pools.pool(), triggers.uri(), folder.resolve("users"), folder);
  }

  private static SignedInUser signIn(String email) {
    try (var users = new Users(pool.endpoint(), Pools.CLIENT_ID)) {
      return users.signIn("Anyone", email, "Quiet-river-42");
    }
  }

  private static Invocation recordEvent(String function, byte[] event) {
    EVENTS.add(parse(event).put("function", function));
    return new Invocation.Success(event);
  }

  private static ObjectNode parse(byte[] event) {
    try {
      return (ObjectNode) JSON.readTree(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode claims(String token) throws IOException {
    String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    return JSON.readTree(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
  }
}
