package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.socialapi.client.Answers.POST_ID;
import static dev.socialapi.client.Answers.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.client.model.ListPublicTagsParams;
import dev.socialapi.client.model.Scope;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoggingTest {
  private static final Logger LOGGER = Logger.getLogger("dev.socialapi.client");

  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final SocialClient client = Answers.client(SERVER).build();

  @BeforeEach
  void listen() {
    LOGGER.setUseParentHandlers(false);
    LOGGER.setLevel(Level.ALL);
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(handler);
    LOGGER.setLevel(null);
    LOGGER.setUseParentHandlers(true);
    client.close();
  }

  @Test
  void writesALineForEachAttempt() {
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("log")
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("cut")
            .willReturn(Answers.problem(503, "unavailable")));
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("log")
            .whenScenarioStateIs("cut")
            .willSetStateTo("fine")
            .willReturn(Answers.json(200, "").withFault(Fault.CONNECTION_RESET_BY_PEER)));
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("log")
            .whenScenarioStateIs("fine")
            .willReturn(Answers.json(204, "")));

    client.posts().deletePost(POST_ID);

    assertThat(records).allMatch(entry -> entry.getLevel().equals(Level.FINE));
    assertThat(lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        "deletePost DELETE /posts/\\{postId}, attempt 1, \\d+ ms: 503, request "
                            + Answers.REQUEST_ID),
            line ->
                assertThat(line)
                    .matches(
                        "deletePost DELETE /posts/\\{postId}, attempt 2, \\d+ ms: \\w+Exception"),
            line ->
                assertThat(line)
                    .matches(
                        "deletePost DELETE /posts/\\{postId}, attempt 3, \\d+ ms: 204, request "
                            + Answers.REQUEST_ID));
  }

  @Test
  void warnsOnceOfEachOperationThatEnds() {
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                Answers.post()
                    .withHeader("Deprecation", "@1735689600")
                    .withHeader("Sunset", "Thu, 01 Jan 2026 00:00:00 GMT")));
    LOGGER.setLevel(Level.INFO);

    client.posts().getPost(POST_ID);
    client.posts().getPost(POST_ID);
    client.async().posts().getPost(POST_ID).join();
    client.posts().createPost(Answers.NEW_POST);

    assertThat(records).allMatch(entry -> entry.getLevel().equals(Level.WARNING));
    assertThat(lines())
        .containsExactly(
            "getPost is deprecated, and may be gone from Thu, 01 Jan 2026 00:00:00 GMT",
            "createPost is deprecated, and may be gone from Thu, 01 Jan 2026 00:00:00 GMT");
  }

  @Test
  void tellsNoSecret() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.problem(401, "unauthenticated")));
    SERVER.stubFor(
        get(urlPathEqualTo("/v1/tags")).willReturn(Answers.json(200, "{\"items\": []}")));
    SERVER.stubFor(
        delete(anyUrl())
            .willReturn(Answers.json(204, "").withFault(Fault.CONNECTION_RESET_BY_PEER)));
    SERVER.stubFor(
        post("/v1/me/tokens")
            .willReturn(
                Answers.json(
                    201,
                    """
                    {"token": "%s", "token_id": "%s", "name": "import", "scopes": ["read:posts"],
                     "created_at": "2024-12-06T20:14:51.136Z", "expires_at": "2025-03-06T20:14:51.136Z"}\
                    """
                        .formatted(SECRET, POST_ID))));
    RequestOptions options =
        RequestOptions.builder()
            .token(SECRET)
            .header("X-Api-Secret", SECRET)
            .idempotencyKey(SECRET)
            .build();
    CreateToken wanted =
        CreateToken.builder().name("import").scopes(List.of(Scope.READ_POSTS)).build();

    ApiResponse<CreatedToken> created = client.tokens().createTokenWithResponse(wanted, options);
    client
        .tags()
        .listPublicTags(ListPublicTagsParams.builder().namePrefix("my secret tag").build())
        .firstPage();
    StringBuilder told = new StringBuilder();
    told.append(created)
        .append(created.body())
        .append(options)
        .append(client)
        .append(client.async());
    for (Runnable call :
        List.<Runnable>of(
            () -> client.posts().getPost(POST_ID), () -> client.posts().deletePost(POST_ID))) {
      assertThatExceptionOfType(SocialApiException.class)
          .isThrownBy(call::run)
          .satisfies(e -> told.append(stackTrace(e)));
    }
    told.append(lines());

    assertThat(created.body().token()).isEqualTo(SECRET);
    assertThat(lines()).hasSizeGreaterThan(5);
    assertThat(told.toString())
        .contains("getPost", "deletePost", "createToken", "listPublicTags")
        .doesNotContain("0123456789", "my secret", "my%20secret", POST_ID.toString() + "?");
  }

  private static String stackTrace(Throwable failure) {
    var text = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  private List<String> lines() {
    return records.stream().map(LogRecord::getMessage).toList();
  }
}
