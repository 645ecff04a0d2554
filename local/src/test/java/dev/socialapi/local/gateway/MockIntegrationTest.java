package dev.socialapi.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.toy.ToyApi;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MockIntegrationTest {
  private static final ToyApi API = ToyApi.start();

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void answersItsTemplate_withVariablesReplaced() {
    HttpResponse<String> response = API.get("/v1/mock");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body()).isEqualTo("{\"stage\":\"v1\"}");
  }

  @Test
  void answersAPreflight() {
    HttpResponse<String> response = API.send("OPTIONS", "/v1/things", "");

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Access-Control-Allow-Methods")).contains("GET,POST");
    assertThat(response.headers().firstValue("X-Request-Id"))
        .isEqualTo(response.headers().firstValue("x-amzn-RequestId"));
    assertThat(response.body()).isEmpty();
  }

  @Test
  void answers415_whenItHasNoTemplateForTheContentType() {
    assertThat(API.get("/v1/mock", "Content-Type", "text/plain").statusCode()).isEqualTo(415);
  }
}
