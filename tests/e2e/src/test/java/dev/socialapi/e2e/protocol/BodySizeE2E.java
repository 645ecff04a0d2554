package dev.socialapi.e2e.protocol;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@EndToEnd
class BodySizeE2E {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final String POST = "{\"name\": \"Title\"}";

  private final RunningSystem system;
  private final Person alice;

  BodySizeE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  @Test
  void oneMebibyteIsAccepted() {
    assertThat(create("application/json", padded(MEBIBYTE)).statusCode()).isEqualTo(201);
  }

  @Test
  void oneByteMoreIsTooLarge() {
    assertProblem(create("application/json", padded(MEBIBYTE + 1)), 413, "payload_too_large");
  }

  @Test
  void sizeIsLookedAt_beforeTypeAndContent() {
    assertProblem(create("text/plain", padded(MEBIBYTE + 1)), 413, "payload_too_large");
    assertProblem(create("text/plain", "x".repeat(2 * MEBIBYTE)), 413, "payload_too_large");
  }

  @Test
  void sizeIsCountedInBytes() {
    String emoji = "😀".repeat(MEBIBYTE / 4);

    assertProblem(
        create("application/json", "{\"name\": \"" + emoji + "\"}"), 413, "payload_too_large");
  }

  private Response create(String type, String body) {
    return system.requestBy(alice).header("Content-Type", type).body(body).post("/posts");
  }

  private static String padded(int size) {
    return POST + " ".repeat(size - POST.length());
  }
}
