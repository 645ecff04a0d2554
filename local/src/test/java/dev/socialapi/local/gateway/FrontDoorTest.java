package dev.socialapi.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.LoopbackServer;
import dev.socialapi.local.gateway.http.PortTakenException;
import dev.socialapi.local.toy.RawHttp;
import dev.socialapi.local.toy.ToyApi;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {
  private static final ToyApi API = ToyApi.start();

  @AfterAll
  static void stop() {
    API.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:80"})
  void letsRequestsIn_whenTheirHostIsThisMachine(String host) {
    assertThat(get("/v1/mock", host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"attacker.example", "localhost.attacker.example", "127.0.0.1.example"})
  void refusesRequests_whenTheirHostIsAnotherName(String host) {
    assertThat(get("/v1/mock", host)).startsWith("HTTP/1.1 403").contains("Forbidden");
    assertThat(get("/docs", host)).startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v2/mock", "/mock", "/v1x", "/docs-of-others"})
  void refusesPathsOutsideOfTheStage(String path) {
    HttpResponse<String> response = API.get(path);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).isEqualTo("{\"message\":\"Forbidden\"}");
  }

  @Test
  void servesPagesBesideTheStage() {
    assertThat(API.get("/docs").body()).isEqualTo("/docs");
    assertThat(API.get("/docs/deep/page.html").body()).isEqualTo("/docs/deep/page.html");
  }

  @Test
  void letsPagesOnlyBeRead() {
    assertThat(API.send("HEAD", "/docs", "").statusCode()).isEqualTo(200);

    HttpResponse<String> response = API.send("POST", "/docs", "");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void letsAPageTakeItsOwnMethods_whenItSaysSo() {
    assertThat(API.send("POST", "/docs/posted", "hello").body()).isEqualTo("hello");

    HttpResponse<String> response = API.get("/docs/posted");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("POST");
    assertThat(API.send("OPTIONS", "/docs/posted", "").statusCode()).isEqualTo(405);
  }

  @Test
  void letsNobodyPostAPage_byAnotherName() {
    String response =
        RawHttp.send(
            API.uri(),
            "POST /docs/posted HTTP/1.1",
            "Host: attacker.example",
            "Content-Length: 0",
            "Connection: close");

    assertThat(response).startsWith("HTTP/1.1 403");
  }

  @Test
  void refusesRequestsThatSmuggleAnother() {
    String response =
        RawHttp.send(
            API.uri(),
            "POST /v1/things HTTP/1.1",
            "Host: localhost",
            "Content-Length: 5",
            "Transfer-Encoding: chunked",
            "Connection: close",
            "",
            "0");

    assertThat(response).startsWith("HTTP/1.1 400").doesNotContain("<html", "Exception");
  }

  @Test
  void namesThePort_whenItIsTaken() {
    int port = API.uri().getPort();

    assertThatExceptionOfType(PortTakenException.class)
        .isThrownBy(() -> LoopbackServer.start(port, _ -> Answer.plain(200, "")).close())
        .withMessageContaining("port " + port + " is taken");
  }

  private static String get(String path, String host) {
    return RawHttp.send(
        API.uri(), "GET " + path + " HTTP/1.1", "Host: " + host, "Connection: close");
  }
}
