package dev.socialapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.site.Contract.Operation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mock server answers, and that it ends when it is told to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MockIT {
  private static final String ID = "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10";

  private final Contract contract = Spec.contract();
  private final String version = contract.at("/servers/0/url").asText();
  private final Mock mock;

  MockIT() throws IOException, InterruptedException {
    mock = Mock.start();
  }

  @AfterAll
  void stop() {
    mock.close();
  }

  @Test
  void answersWithTheContractsExamples() throws Exception {
    HttpResponse<String> answer = send("GET", "/posts", "", "Authorization", "Bearer x");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer)).isEqualTo(example("PostPage"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void endsEveryListBehindItsFirstPage(String path) throws Exception {
    JsonNode first = json(send("GET", path, "", "Authorization", "Bearer x"));
    String cursor = first.path("next_cursor").asText();

    HttpResponse<String> next =
        send("GET", path + "?limit=2&cursor=" + cursor, "", "Authorization", "Bearer x");

    assertThat(cursor).isNotEmpty();
    assertThat(first.path("items")).isNotEmpty();
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(json(next)).isEqualTo(example("EmptyPage"));
  }

  List<String> lists() {
    return contract.at("/paths").properties().stream()
        .filter(path -> path.getValue().has("get"))
        .filter(path -> new Operation(contract, path.getValue().path("get")).takes("cursor"))
        .map(path -> path.getKey().replaceAll("\\{[^}]+}", ID))
        .toList();
  }

  @Test
  void givesAnotherPageBehindTheFirst_ifItIsAskedFor() throws Exception {
    String path = "/posts?cursor=AZOfXnwAej6dUT8risZOEA";

    HttpResponse<String> page =
        send("GET", path, "", "Authorization", "Bearer x", "Prefer", "example=page");
    HttpResponse<String> refused =
        send("GET", path, "", "Authorization", "Bearer x", "Prefer", "code=429");

    assertThat(json(page)).isEqualTo(example("PostPage"));
    assertThat(refused.statusCode()).isEqualTo(429);
  }

  @Test
  void createsWhatTheContractTakes() throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            "/posts",
            "{\"name\": \"a\"}",
            "Authorization",
            "Bearer x",
            "Content-Type",
            "application/json");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).isPresent();
    assertThat(json(answer)).isEqualTo(example("Post"));
  }

  @Test
  void refusesWhatTheContractRefuses() throws Exception {
    HttpResponse<String> stranger = send("GET", "/posts", "");
    HttpResponse<String> nameless =
        send(
            "POST",
            "/posts",
            "{}",
            "Authorization",
            "Bearer x",
            "Content-Type",
            "application/json");
    HttpResponse<String> limitless =
        send("GET", "/posts?limit=0&cursor=a", "", "Authorization", "Bearer x");

    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(json(stranger)).isEqualTo(example("Unauthenticated"));
    assertThat(nameless.statusCode()).isEqualTo(400);
    assertThat(json(nameless)).isEqualTo(example("ValidationFailed"));
    assertThat(limitless.statusCode()).isEqualTo(400);
  }

  /** What the site says of the mock: these two are not the API's. */
  @Test
  void answersInItsOwnWay_whatTheContractLacksAndPreflights() throws Exception {
    HttpResponse<String> nowhere = send("GET", "/nowhere", "", "Authorization", "Bearer x");
    HttpResponse<String> preflight =
        send(
            "OPTIONS",
            "/posts",
            "",
            "Origin",
            "http://page.example",
            "Access-Control-Request-Method",
            "POST");

    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(json(nowhere).path("type").asText()).contains("stoplight.io/prism");
    assertThat(json(nowhere).has("code")).isFalse();
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).contains("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void endsWithAllThatItHasStarted(String signal) throws Exception {
    try (var another = Mock.start()) {
      List<ProcessHandle> all = another.processes();

      another.signal(signal);

      for (ProcessHandle process : all) {
        assertThat(Mock.ends(process)).as(process.info().toString()).isTrue();
      }
      assertThat(all).hasSizeGreaterThan(1);
    }
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    return mock.send(method, version + path, body, headers);
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private JsonNode example(String name) {
    return contract.at("/components/examples/" + name + "/value");
  }
}
