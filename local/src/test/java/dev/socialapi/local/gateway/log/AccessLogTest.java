package dev.socialapi.local.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.gateway.routing.HeaderNames;
import dev.socialapi.local.toy.ToyApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccessLogTest {
  private static final ToyApi API =
      logging(
          "$context.httpMethod $context.resourcePath $context.status $context.error.responseType"
              + " $context.authorizer.principalId $context.unknown.variable");

  @AfterAll
  static void stop() {
    API.close();
  }

  @Test
  void tellsWhoAskedForWhat() {
    API.get("/v1/things/secret?page=2", "Authorization", "Bearer allow");

    assertThat(API.accesses()).last().isEqualTo("GET /things/{id} 200 - toy -");
  }

  @Test
  void tellsWhatWasRefused() {
    API.get("/v1/things/a");
    assertThat(API.accesses()).last().isEqualTo("GET /things/{id} 401 UNAUTHORIZED - -");

    API.get("/v1/nothing");
    assertThat(API.accesses()).last().isEqualTo("GET - 404 MISSING_AUTHENTICATION_TOKEN - -");
  }

  @Test
  void tellsWhatWasWrongWithAFunction() {
    API.get("/v1/throwing");

    assertThat(API.accesses()).last().isEqualTo("GET /throwing 502 DEFAULT_5XX - -");
  }

  @Test
  void takesTheMethodFromTheRequestLine() {
    API.get("/v1/things/a", "X-HTTP-Method-Override", "P\"UT");

    assertThat(API.accesses()).last().asString().startsWith("GET ").doesNotContain("\"");
  }

  @Test
  void isEmpty_whenTheStageHasNone() {
    try (ToyApi silent = ToyApi.start()) {
      silent.get("/v1/mock");

      assertThat(silent.accesses()).isEmpty();
    }
  }

  private static ToyApi logging(String format) {
    ObjectNode stage = JsonNodeFactory.instance.objectNode();
    stage.putObject("AccessLogSetting").put("Format", format);
    return ToyApi.start(_ -> {}, stage, HeaderNames.EXACT);
  }
}
