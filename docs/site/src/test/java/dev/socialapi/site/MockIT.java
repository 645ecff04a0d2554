package dev.socialapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The mock server, started as a person starts it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MockIT {
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Contract contract = Spec.contract();
  private final int port;
  private final Process mock;

  MockIT() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    mock =
        new ProcessBuilder("npm", "run", "mock", "--", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
  }

  @BeforeAll
  void awaitStart() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(TIME_TO_START);
    while (true) {
      try {
        assertThat(send("GET", "/health", "").statusCode()).isEqualTo(200);
        return;
      } catch (ConnectException e) {
        if (!mock.isAlive() || Instant.now().isAfter(end)) {
          throw e;
        }
        Thread.sleep(Duration.ofMillis(100));
      }
    }
  }

  @AfterAll
  void stop() {
    mock.descendants().forEach(ProcessHandle::destroy);
    mock.destroy();
  }

  @Test
  void answersWithTheContractsExamples() throws Exception {
    HttpResponse<String> answer = send("GET", "/posts", "", "Authorization", "Bearer x");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer)).isEqualTo(example("PostPage"));
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

    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(json(stranger)).isEqualTo(example("Unauthenticated"));
    assertThat(nameless.statusCode()).isEqualTo(400);
    assertThat(json(nameless)).isEqualTo(example("ValidationFailed"));
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    String base = contract.at("/servers/0/url").asText();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + base + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private JsonNode example(String name) {
    return contract.at("/components/examples/" + name + "/value");
  }
}
