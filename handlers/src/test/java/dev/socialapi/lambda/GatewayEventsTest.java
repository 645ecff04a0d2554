package dev.socialapi.lambda;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.api.Caller;
import dev.socialapi.api.Scope;
import dev.socialapi.http.Request;
import dev.socialapi.http.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatewayEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final APIGatewayProxyRequestEvent event =
      new APIGatewayProxyRequestEvent()
          .withRequestContext(new ProxyRequestContext().withRequestId("r-1"));

  private CallerSource callers = new BearerSource();

  @Test
  void readsParametersAndBody() throws IOException {
    event
        .withPathParameters(Map.of("postId", "p-1"))
        .withQueryStringParameters(Map.of("limit", "5"))
        .withBody("{\"name\":\"\u00fc\ud83d\ude00\"}");

    Request request = read();

    assertThat(request.id()).isEqualTo("r-1");
    assertThat(request.path("postId")).isEqualTo("p-1");
    assertThat(request.query("limit")).contains("5");
    assertThat(request.query("cursor")).isEmpty();
    assertThat(new String(request.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"name\":\"\u00fc\ud83d\ude00\"}");
  }

  @Test
  void readsEventWhoseMapsAreNull() throws IOException {
    Request request = read();

    assertThat(request.caller()).isEmpty();
    assertThat(request.header("If-Match")).isEmpty();
    assertThat(request.body()).isEmpty();
  }

  @Test
  void findsHeaders_howeverTheyAreSpelled() throws IOException {
    event.withHeaders(Map.of("if-none-match", "\"1\""));

    assertThat(read().header("If-None-Match")).contains("\"1\"");
  }

  @Test
  void joinsRepeatedHeaders() throws IOException {
    event
        .withHeaders(Map.of("If-Match", "\"2\""))
        .withMultiValueHeaders(Map.of("If-Match", List.of("\"1\"", "\"2\"")));

    assertThat(read().header("If-Match")).contains("\"1\", \"2\"");
  }

  @Test
  void decodesBase64Body() throws IOException {
    event.withBody("e30=").withIsBase64Encoded(true);

    assertThat(read().body()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesTheCallerFromTheAuthorizerAlone() throws IOException {
    event
        .withHeaders(Map.of("user_id", "mallory"))
        .withQueryStringParameters(Map.of("user_id", "mallory"))
        .getRequestContext()
        .setAuthorizer(
            Map.of("user_id", "alice", "scopes", "read:posts write:posts not:known", "n", 1));

    assertThat(read().caller())
        .contains(new Caller("alice", Set.of(Scope.READ_POSTS, Scope.WRITE_POSTS)));
  }

  /** Our authorizer cannot say "claims": its context holds plain values only. */
  @Test
  void takesTheCallerOfASessionFromItsClaimsAlone() throws IOException {
    callers = new SessionSource("client-1");
    event
        .getRequestContext()
        .setAuthorizer(
            Map.of(
                "user_id", "mallory",
                "scopes", "read:posts",
                "claims",
                    Map.of("sub", ALICE.value(), "client_id", "client-1", "token_use", "access")));

    assertThat(read().caller()).contains(signedIn(ALICE));
  }

  @Test
  void takesNoCallerFromClaims_whereOurAuthorizerSpeaks() throws IOException {
    event.getRequestContext().setAuthorizer(Map.of("claims", Map.of("user_id", "mallory")));

    assertThat(read().caller()).isEmpty();
  }

  @Test
  void fails_whenTheEventHasNoRequestId() {
    event.withRequestContext(new ProxyRequestContext());

    assertThatIllegalStateException().isThrownBy(this::read);
  }

  @Test
  void writesWhatTheGatewayExpects() throws IOException {
    var out = new ByteArrayOutputStream();

    GatewayEvents.write(
        new Response(
            200,
            Map.of("ETag", "\"1\""),
            Optional.of("{}".getBytes(StandardCharsets.UTF_8)),
            Optional.empty()),
        out);

    assertThat(JSON.readTree(out.toByteArray()))
        .isEqualTo(
            JSON.readTree(
                """
                {"statusCode": 200, "headers": {"ETag": "\\"1\\""},
                 "isBase64Encoded": false, "body": "{}"}
                """));
  }

  @Test
  void writesNoBody_whenThereIsNone() throws IOException {
    var out = new ByteArrayOutputStream();

    GatewayEvents.write(new Response(204, Map.of(), Optional.empty(), Optional.empty()), out);

    assertThat(JSON.readTree(out.toByteArray()).has("body")).isFalse();
  }

  private Request read() throws IOException {
    return GatewayEvents.read(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), callers);
  }
}
