package dev.socialapi.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.toy.ToyApi;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LambdaProxyTest {
  private static final ToyApi API = ToyApi.start();

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void answers502_whenTheFunctionThrows() {
    HttpResponse<String> response = API.get("/v1/throwing");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body()).contains("Internal server error").doesNotContain("secret");
    assertThat(API.log())
        .anySatisfy(line -> assertThat(line).contains("throwingResource", "secret"));
  }

  @Test
  void answers502_whenTheResponseIsMalformed() {
    assertThat(API.get("/v1/malformed").statusCode()).isEqualTo(502);
    assertThat(API.log()).anySatisfy(line -> assertThat(line).contains("statusCode is missing"));
  }

  @Test
  void answers504_whenTheIntegrationTakesTooLong() {
    assertThat(API.get("/v1/slow").statusCode()).isEqualTo(504);
  }

  @Test
  void answers500_whenNoPermissionNamesTheMethod() {
    HttpResponse<String> response = API.get("/v1/unpermitted");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("Internal server error");
    assertThat(API.log()).anySatisfy(line -> assertThat(line).contains("no permission"));
  }

  @Test
  void renamesHeadersThatAFunctionMayNotSend() {
    HttpResponse<String> response = API.get("/v1/challenging");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(response.headers().firstValue("x-amzn-Remapped-WWW-Authenticate")).contains("Basic");
  }

  @Test
  void saysJson_whenTheFunctionSaysNothing() {
    assertThat(API.get("/v1/challenging").headers().firstValue("Content-Type"))
        .contains("application/json");
  }

  @Test
  void sendsNoBody_whenTheStatusHasNone() {
    HttpResponse<String> first = API.get("/v1/unchanged");
    HttpResponse<String> second = API.get("/v1/unchanged");

    assertThat(first.statusCode()).isEqualTo(304);
    assertThat(first.body()).isEmpty();
    assertThat(first.headers().firstValue("Content-Length")).isEmpty();
    assertThat(second.statusCode()).isEqualTo(304);
  }
}
