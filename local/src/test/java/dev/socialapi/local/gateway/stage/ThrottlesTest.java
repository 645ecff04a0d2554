package dev.socialapi.local.gateway.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.toy.ToyApi;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThrottlesTest {
  private static final String ALICE = "Bearer allow";

  private ToyApi api = ToyApi.start();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void admitsABurst_andThenAsMuchAsTimeGivesBack() {
    start(limiting("GET", "/mock", 2, 3));

    assertThat(statuses(4)).containsExactly(200, 200, 200, 429);
    api.clock().advance(Duration.ofMillis(499));
    assertThat(statuses(1)).containsExactly(429);
    api.clock().advance(Duration.ofMillis(1));
    assertThat(statuses(2)).containsExactly(200, 429);
    api.clock().advance(Duration.ofHours(1));
    assertThat(statuses(4)).containsExactly(200, 200, 200, 429);
  }

  @Test
  void limitsEachMethodForItself() {
    start(limiting("*", "/*", 1, 1));

    assertThat(statuses(2)).containsExactly(200, 429);
    assertThat(api.send("PUT", "/v1/things/a", "").statusCode()).isEqualTo(200);
    assertThat(api.send("PUT", "/v1/things/a", "").statusCode()).isEqualTo(429);
  }

  @Test
  void prefersAMethodsOwnLimit() {
    ToyStage stage = limiting("*", "/*", 1, 1);
    limit(stage, "GET", "/mock", 1, 3);
    start(stage);

    assertThat(statuses(4)).containsExactly(200, 200, 200, 429);
  }

  /** Who has no credential takes no room from those who have. */
  @Test
  void countsWhatTheAuthorizerLetsPass() {
    start(limiting("GET", "/things/{id}", 1, 1));

    assertThat(api.get("/v1/things/a").statusCode()).isEqualTo(401);
    assertThat(api.get("/v1/things/a", "Authorization", ALICE).statusCode()).isEqualTo(200);
    assertThat(api.get("/v1/things/a", "Authorization", ALICE).statusCode()).isEqualTo(429);
    assertThat(api.get("/v1/things/a").statusCode()).isEqualTo(401);
  }

  @Test
  void countsWhatIsNotValid() {
    start(limiting("GET", "/things", 1, 1));

    assertThat(api.get("/v1/things").statusCode()).isEqualTo(400);
    assertThat(api.get("/v1/things").statusCode()).isEqualTo(429);
  }

  @Test
  void admitsEverything_whenNothingIsSaid() {
    assertThat(statuses(50)).containsOnly(200);
  }

  private static ToyStage limiting(String method, String path, double perSecond, int burst) {
    ToyStage stage = new ToyStage();
    limit(stage, method, path, perSecond, burst);
    return stage;
  }

  private static void limit(
      ToyStage stage, String method, String path, double perSecond, int burst) {
    stage
        .settings(method, path)
        .put("ThrottlingRateLimit", perSecond)
        .put("ThrottlingBurstLimit", burst);
  }

  private void start(ToyStage stage) {
    api.close();
    api = stage.start();
  }

  private List<Integer> statuses(int requests) {
    return IntStream.range(0, requests).mapToObj(_ -> api.get("/v1/mock").statusCode()).toList();
  }
}
