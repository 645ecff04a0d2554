package dev.socialapi.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.toy.RawHttp;
import dev.socialapi.local.toy.ToyApi;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final ToyApi API = ToyApi.start();

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void refusesABodyAboveTenMegabytes() {
    HttpResponse<String> response =
        API.send("POST", "/v1/things", "x".repeat(10 * MEGABYTE + 1), "Content-Type", "text/plain");

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).isEqualTo("{\"message\":\"Request Too Long\"}");
  }

  @Test
  void refusesABodyByItsLength_withoutWaitingForIt() {
    String response =
        RawHttp.send(
            API.uri(),
            "POST /v1/things HTTP/1.1",
            "Host: localhost",
            "Content-Length: " + (10 * MEGABYTE + 1));

    assertThat(response).startsWith("HTTP/1.1 413").contains("Request Too Long");
  }

  @Test
  void refusesABodyThatLambdaWouldNotTake() {
    HttpResponse<String> response =
        API.send("POST", "/v1/things", "x".repeat(7 * MEGABYTE), "Content-Type", "text/plain");

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void refusesHeadersAboveTheirLimit() {
    assertThat(API.get("/v1/mock", "X-Large", "x".repeat(10_240)).statusCode()).isEqualTo(431);
    assertThat(API.get("/v1/mock", "X-Large", "x".repeat(9_000)).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAUrlAboveItsLimit() {
    HttpResponse<String> response = API.get("/v1/mock?q=" + "x".repeat(10_240));

    assertThat(response.statusCode()).isEqualTo(414);
  }

  @Test
  void refusesAPathThatNoPolicyCouldName() {
    HttpResponse<String> response = API.send("PUT", "/v1/things/" + "x".repeat(1_600), "");

    assertThat(response.statusCode()).isEqualTo(414);
  }
}
