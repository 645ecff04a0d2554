package dev.socialapi.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.identity.AccessToken;
import dev.socialapi.local.identity.SignedInUser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
  private static final State STATE = state(Optional.of("/reference/"));

  @TempDir private Path folder;

  @Test
  void isWrittenForPrograms() throws IOException {
    Path file = folder.resolve("target").resolve("local.json");

    STATE.write(file);

    var json = new ObjectMapper();
    assertThat(json.readTree(file.toFile()))
        .isEqualTo(
            json.readTree(
                """
                {
                  "base_url": "http://127.0.0.1:8080",
                  "explorer_url": "http://127.0.0.1:8080/docs",
                  "openapi_url": "http://127.0.0.1:8080/v1/openapi.json",
                  "reference_url": "http://127.0.0.1:8080/reference/",
                  "cognito": {
                    "endpoint": "http://127.0.0.1:9229",
                    "user_pool_id": "pool",
                    "client_id": "client"
                  },
                  "dynamodb_endpoint": "http://127.0.0.1:8000",
                  "table": "Things",
                  "lambda_endpoint": "http://127.0.0.1:9001",
                  "functions": ["worker"],
                  "access_report": "/local-system/access.json",
                  "users": [
                    {
                      "name": "Alice",
                      "email": "alice@example.com",
                      "password": "secret",
                      "user_id": "alice-id",
                      "access_token": "a.b.c"
                    }
                  ]
                }
                """));
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void namesNoReference_whenNoSiteHasBeenBuilt() throws IOException {
    State state = state(Optional.empty());
    Path file = folder.resolve("local.json");

    state.write(file);

    assertThat(new ObjectMapper().readTree(file.toFile()).has("reference_url")).isFalse();
    assertThat(Banner.of(state, Duration.ofMillis(3210)))
        .contains("contract  http://127.0.0.1:8080/v1/openapi.json\n\n")
        .doesNotContain("reference");
  }

  @Test
  void isShownToPeople_withCommandsForTheirShell() {
    assertThat(Banner.of(STATE, Duration.ofMillis(3210)))
        .contains("after 3.2 seconds")
        .contains("http://127.0.0.1:8080/docs")
        .contains("  reference http://127.0.0.1:8080/reference/\n")
        .contains("alice-id")
        .contains("curl -sS http://127.0.0.1:8080/v1/posts -H 'Authorization: Bearer a.b.c'")
        .contains("-d '{\"name\": \"Hello from Alice\"")
        .contains("tokens last 60 minutes");
  }

  private static State state(Optional<String> site) {
    return new State(
        URI.create("http://127.0.0.1:8080"),
        "v1",
        site,
        new State.Cognito(URI.create("http://127.0.0.1:9229"), "pool", "client"),
        URI.create("http://127.0.0.1:8000"),
        "Things",
        URI.create("http://127.0.0.1:9001"),
        List.of("worker"),
        Path.of("/local-system/access.json"),
        List.of(
            new SignedInUser(
                "Alice",
                "alice@example.com",
                "secret",
                new AccessToken("a.b.c", "alice-id", Duration.ofHours(1)))));
  }
}
