package dev.socialapi.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.toy.RawHttp;
import dev.socialapi.local.toy.ToyApi;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final ToyApi API = ToyApi.start();

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void prefersANamedResource_whenAParameterWouldMatchToo() {
    String body = API.get("/v1/things/special", "Authorization", "Bearer allow").body();

    assertThat(body).contains("\"resource\":\"/things/special\"", "\"pathParameters\":null");
  }

  @Test
  void decodesAPathParameterOnce() {
    String body = API.send("PUT", "/v1/things/a%20b%2Fc%2525+d", "").body();

    assertThat(body)
        .contains(
            "\"resource\":\"/things/{id}\"",
            "\"path\":\"/things/a%20b%2Fc%2525+d\"",
            "\"pathParameters\":{\"id\":\"a b/c%25+d\"}");
  }

  @Test
  void answersAnUnknownPath_asItAnswersAnUnknownMethod() {
    HttpResponse<String> path = API.get("/v1/nothing");
    HttpResponse<String> method = API.send("DELETE", "/v1/things", "");

    assertThat(path.statusCode()).isEqualTo(404);
    assertThat(method.statusCode()).isEqualTo(404);
    assertThat(path.body()).startsWith("{\"code\":\"no_route\"");
    assertThat(method.body()).startsWith("{\"code\":\"no_route\"");
  }

  @Test
  void takesNoEmptySegmentForAParameter() {
    assertThat(API.send("PUT", "/v1/things/", "").statusCode()).isEqualTo(404);
  }

  @Test
  void offersNoHead_whereThereIsOnlyGet() {
    assertThat(API.send("HEAD", "/v1/mock", "").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesAPathThatCannotBeDecoded() {
    assertThat(API.send("PUT", "/v1/things/x?colour=%25zz", "").statusCode()).isEqualTo(200);
    assertThat(
            RawHttp.send(
                API.uri(),
                "PUT /v1/things/%zz HTTP/1.1",
                "Host: localhost",
                "Content-Length: 0",
                "Connection: close"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void followsTheOverriddenMethod() {
    String body = API.send("POST", "/v1/things/x", "", "X-HTTP-Method-Override", "PUT").body();

    assertThat(body).contains("\"httpMethod\":\"PUT\"");
  }

  @Test
  void authorizesTheOverriddenMethod() {
    HttpResponse<String> response =
        API.send("PUT", "/v1/things/x", "", "X-HTTP-Method-Override", "GET");

    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void numbersEachRequest() {
    HttpResponse<String> first = API.get("/v1/mock");
    HttpResponse<String> second = API.get("/v1/mock");

    assertThat(first.headers().firstValue("x-amzn-RequestId"))
        .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"))
        .isNotEqualTo(second.headers().firstValue("x-amzn-RequestId"));
  }
}
