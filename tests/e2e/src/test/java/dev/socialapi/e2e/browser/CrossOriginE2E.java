package dev.socialapi.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpServer;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** What a page of another origin can do and read, with nothing but the browser's own fetch. */
@EndToEnd
@Execution(CONCURRENT)
class CrossOriginE2E {
  private static final String PAGE = "<!doctype html><title>Somebody else's</title>";

  private final RunningSystem system;
  private JsonNode outcome = MissingNode.getInstance();

  CrossOriginE2E(RunningSystem system) {
    this.system = system;
  }

  @BeforeAll
  void call() throws IOException {
    HttpServer other = serve();
    try {
      outcome =
          Browser.shared()
              .play(
                  "crossOrigin",
                  Map.of(
                      "url", "http://127.0.0.1:" + other.getAddress().getPort() + "/",
                      "api", system.state().base().resolve("/v1"),
                      "token", system.people().signUp("Alice").accessToken()));
    } finally {
      other.stop(0);
    }
  }

  @Test
  void pageIsOfAnotherOrigin() {
    assertThat(outcome.path("origin").asText())
        .startsWith("http://127.0.0.1:")
        .isNotEqualTo(system.state().base().toString());
  }

  @Test
  void createsAndReads_andSeesWhereAndWhichVersion() {
    assertThat(status("created")).isEqualTo(201);
    assertThat(header("created", "etag")).isEqualTo("\"1\"");
    assertThat(header("created", "location")).startsWith("/v1/posts/");
    assertThat(status("read")).isEqualTo(200);
    assertThat(body("read").path("name").asText()).isEqualTo("From a page");
  }

  @Test
  void isToldThatNothingHasChanged() {
    assertThat(status("unchanged")).isEqualTo(304);
    assertThat(header("unchanged", "etag")).isEqualTo(header("read", "etag"));
  }

  @Test
  void readsWhyItIsRefused() {
    assertProblem("stranger", 401, "unauthenticated");
    assertProblem("outdated", 412, "precondition_failed");
    assertProblem("invalid", 400, "validation_failed");
    assertThat(body("invalid").at("/errors/0/pointer").asText()).isEqualTo("/name");
  }

  @Test
  void changesWithACondition() {
    assertThat(status("removed")).isEqualTo(204);
  }

  private void assertProblem(String name, int status, String code) {
    assertThat(status(name)).isEqualTo(status);
    assertThat(header(name, "content-type")).startsWith("application/problem+json");
    assertThat(body(name).path("code").asText()).isEqualTo(code);
    assertThat(header(name, "x-request-id")).isEqualTo(body(name).path("request_id").asText());
  }

  private int status(String name) {
    return outcome.at("/answers/" + name + "/status").asInt();
  }

  private String header(String name, String header) {
    return outcome.at("/answers/" + name + "/headers/" + header).asText();
  }

  private JsonNode body(String name) {
    return outcome.at("/answers/" + name + "/body");
  }

  private static HttpServer serve() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = PAGE.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return server;
  }
}
