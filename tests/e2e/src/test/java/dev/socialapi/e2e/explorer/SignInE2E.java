package dev.socialapi.e2e.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Nobody but the explorer's page signs in beside the API. */
@EndToEnd
class SignInE2E {
  private final URI base;
  private final String sampleUser;

  SignInE2E(RunningSystem system) {
    this.base = system.state().base();
    this.sampleUser =
        "{\"sample_user\": \"%s\"}".formatted(system.state().users().getFirst().email());
  }

  @Test
  void refusesOtherPages_onThisMachineToo() throws Exception {
    assertThat(post(base.toString()).statusCode()).isEqualTo(200);

    for (String origin :
        new String[] {"http://attacker.example", "http://127.0.0.1:3000", "null"}) {
      HttpResponse<String> response = post(origin);

      assertThat(response.statusCode()).as(origin).isEqualTo(403);
      assertThat(response.body()).doesNotContain("token");
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void allowsNoPreflight() throws Exception {
    var preflight =
        HttpRequest.newBuilder(base.resolve("/docs/session"))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", "http://attacker.example")
            .header("Access-Control-Request-Method", "POST")
            .build();

    HttpResponse<String> response = send(preflight);

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private HttpResponse<String> post(String origin) throws Exception {
    return send(
        HttpRequest.newBuilder(base.resolve("/docs/session"))
            .POST(BodyPublishers.ofString(sampleUser))
            .header("Content-Type", "application/json")
            .header("Origin", origin)
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
