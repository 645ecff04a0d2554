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
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

class UsersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Deque<JsonNode> events = new ConcurrentLinkedDeque<>();

  @TempDir private Path folder;
  private LoopbackEndpoint triggers;
  private CognitoLocal pool;

  @BeforeEach
  void start() throws IOException {
    triggers = TriggerEndpoint.start(this::recordEvent);
    startPool();
  }

  @AfterEach
  void stop() {
    pool.close();
    triggers.close();
  }

  @Test
  void invokesThePostConfirmationFunction_whenAUserConfirms() {
    SignedInUser alice = signIn("alice@example.com");

    assertThat(events).hasSize(1);
    JsonNode event = events.getFirst();
    assertThat(event.path("function").asText()).isEqualTo(Pools.TRIGGER);
    assertThat(event.path("triggerSource").asText()).isEqualTo("PostConfirmation_ConfirmSignUp");
    assertThat(event.at("/request/userAttributes/sub").asText()).isEqualTo(alice.userId());
    assertThat(event.at("/request/userAttributes/email").asText()).isEqualTo(alice.email());
  }

  @Test
  void holdsAnAccessTokenAsTheTemplateWouldHaveIt_whenSignedIn() throws IOException {
    SignedInUser alice = signIn("alice@example.com");

    JsonNode claims = claims(alice.token().text());
    assertThat(claims.path("iss").asText()).isEqualTo(Pools.ISSUER);
    assertThat(claims.path("client_id").asText()).isEqualTo(Pools.CLIENT_ID);
    assertThat(claims.path("token_use").asText()).isEqualTo("access");
    assertThat(claims.path("sub").asText()).isEqualTo(alice.userId());
    assertThat(alice.token().lifetime()).isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  void hasALowerCaseUuid_always() {
    assertThat(signIn("alice@example.com").userId())
        .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  @Test
  void isTheSameUser_whenThePoolStartsAgain() throws IOException {
    SignedInUser before = signIn("alice@example.com");

    pool.close();
    startPool();
    SignedInUser after = signIn("alice@example.com");

    assertThat(after.userId()).isEqualTo(before.userId());
    assertThat(events).hasSize(1);
  }

  /** Which is how the worker behind deleted accounts names a user. */
  @Test
  void isRemovedByHisId() {
    SignedInUser alice = signIn("alice@example.com");
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
    assertThat(signIn("alice@example.com").userId()).isNotEqualTo(alice.userId());
  }

  @Test
  void areDifferentUsers_whenTheirAddressesDiffer() {
    assertThat(signIn("alice@example.com").userId())
        .isNotEqualTo(signIn("bob@example.com").userId());
  }

  private void startPool() throws IOException {
    pool = CognitoLocal.start(Pools.pool(), triggers.uri(), folder.resolve("users"), folder);
  }

  private SignedInUser signIn(String email) {
    try (var users = new Users(pool.endpoint(), Pools.CLIENT_ID)) {
      return users.signIn("Anyone", email, "Quiet-river-42");
    }
  }

  private Invocation recordEvent(String function, byte[] event) {
    events.add(parse(event).put("function", function));
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
