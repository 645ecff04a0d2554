package dev.socialapi.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.e2e.system.Deployed;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@EndToEnd
@Deployed
class PublishedContractE2E {
  private final RunningSystem system;

  PublishedContractE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void isTheContract_wordForWord() throws IOException {
    Response response = system.request().get("/openapi.json");

    assertThat(new ObjectMapper().readTree(response.asByteArray()))
        .isEqualTo(Contract.load().document());
    assertThat(response.asString()).doesNotContainIgnoringCase("x-amazon-");
  }

  @Test
  void isWhereTheSystemSaysItIs() {
    assertThat(system.state().openApi())
        .isEqualTo(system.state().base().resolve("/v1/openapi.json"));
  }

  @Test
  void isNotModified_whenTheCallerHasIt() {
    String eTag = system.request().get("/openapi.json").header("ETag");

    Response again = system.request().header("If-None-Match", eTag).get("/openapi.json");

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(eTag);
    assertThat(system.request().header("If-None-Match", "\"x\"").get("/openapi.json").statusCode())
        .isEqualTo(200);
  }
}
