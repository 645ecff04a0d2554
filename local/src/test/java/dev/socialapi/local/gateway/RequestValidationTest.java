package dev.socialapi.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.toy.ToyApi;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestValidationTest {
  private static final ToyApi API = ToyApi.start();

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void namesAllMissingParameters() {
    HttpResponse<String> response = API.get("/v1/things");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo("{\"message\":\"Missing required request parameters: [colour, X-Size]\"}");
  }

  @Test
  void takesABlankParameterForAMissingOne() {
    assertThat(API.get("/v1/things?colour=%20", "X-Size", "1").statusCode()).isEqualTo(400);
  }

  @Test
  void takesABlankPartOfThePathForAParameter() {
    HttpResponse<String> response = API.send("PUT", "/v1/things/%20", "");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"pathParameters\":{\"id\":\" \"}");
  }

  @Test
  void tellsParametersApartByCase() {
    assertThat(API.get("/v1/things?Colour=red", "X-Size", "1").statusCode()).isEqualTo(400);
    assertThat(API.get("/v1/things?colour=red", "x-size", "1").statusCode()).isEqualTo(400);
  }

  @Test
  void letsPass_whenEveryParameterIsThere() {
    assertThat(API.get("/v1/things?colour=red", "X-Size", "1").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"size\": 0}",
        "{\"size\": \"1\"}",
        "{}",
        "[]",
        "null",
        "",
        "{",
        "{\"size\": 1} junk",
        "{\"size\": 1",
      })
  void refusesABody_whenItDoesNotFitTheModel(String body) {
    HttpResponse<String> response = post(body, "application/json");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("{\"message\":\"Invalid request body\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json; charset=utf-8", "APPLICATION/JSON"})
  void letsABodyPass_whenItFitsTheModel(String contentType) {
    assertThat(post("{\"size\": 1, \"when\": \"later\"}", contentType).statusCode()).isEqualTo(200);
  }

  @Test
  void takesABodyForJson_whenNobodySaysWhatItIs() {
    assertThat(API.send("POST", "/v1/things", "{}").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/vnd.thing+json"})
  void letsAnyBodyPass_whenThereIsNoModelForItsContentType(String contentType) {
    assertThat(post("not a thing", contentType).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> post(String body, String contentType) {
    return API.send("POST", "/v1/things", body, "Content-Type", contentType);
  }
}
