package dev.socialapi.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.toy.ToyApi;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GatewayResponsesTest {
  private static final ToyApi API = ToyApi.start();

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void followTheDocument_whenItDefinesTheirType() {
    HttpResponse<String> response = API.get("/v1/nothing");
    String id = response.headers().firstValue("x-amzn-RequestId").orElseThrow();

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.headers().firstValue("X-Request-Id")).contains(id);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(response.body())
        .isEqualTo(
            """
            {"code":"no_route","type":"MISSING_AUTHENTICATION_TOKEN",\
            "detail":"Missing Authentication Token","id":"%s"}\
            """
                .formatted(id));
  }

  @Test
  void keepAwssBodyAndStatus_whenTheDocumentDefinesHeadersOnly() {
    HttpResponse<String> response = API.get("/v1/things/x");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
  }

  @Test
  void fallBackToTheDefaultOfTheirClass_andKeepTheirStatus() {
    HttpResponse<String> response = API.get("/v1/slow");

    assertThat(response.statusCode()).isEqualTo(504);
    assertThat(response.body())
        .isEqualTo("{\"code\":\"internal\",\"detail\":\"Endpoint request timed out\"}");
  }

  @Test
  void lookLikeAwss_whenTheDocumentSaysNothing() {
    HttpResponse<String> response = API.get("/v1/things");

    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body()).startsWith("{\"message\":\"Missing required");
  }
}
