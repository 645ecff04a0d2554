package dev.socialapi.e2e.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StoredItems;
import dev.socialapi.e2e.system.SystemState;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The runner as it is deployed, with its own role, invoked as by hand. */
@EndToEnd
class MigrationE2E {
  private static final String MIGRATION = "schema-2";
  private static final int SEGMENTS = 2;

  private final SystemState state;
  private final StoredItems items;

  MigrationE2E(RunningSystem system) {
    this.state = system.state();
    this.items = new StoredItems(state);
  }

  /** One that is done does not begin again: this system may have been tested before. */
  @BeforeAll
  void forgetWhatWasDone() {
    for (int segment = 0; segment < SEGMENTS; segment++) {
      items.remove("MIGRATION#" + MIGRATION, "SEGMENT#" + segment);
    }
  }

  @Test
  void leavesNothingToBeDone_ofItemsOfEveryKind() throws JsonProcessingException {
    String id = UUID.randomUUID().toString();
    items.put(
        List.of(
            Map.of("PK", "POST#" + id, "SK", "ALLOWED_USER#" + id),
            Map.of("PK", "TAG#" + id, "SK", "POST#" + id),
            Map.of("PK", "USER#" + id, "SK", "PAT#" + id)));

    JsonNode report = invoke(MIGRATION, false);

    assertThat(report.path("done").asBoolean()).isTrue();
    assertThat(report.path("changed").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(invoke(MIGRATION, true).path("changed").asInt()).isZero();
  }

  /** Every writer has been told the same number as the runner. */
  @Test
  void findsEveryPublicPostInItsShard() throws JsonProcessingException {
    JsonNode report = invoke("public-shards-1", true);

    assertThat(report.path("done").asBoolean()).isTrue();
    assertThat(report.path("changed").asInt()).isZero();
  }

  private JsonNode invoke(String migration, boolean isDryRun) throws JsonProcessingException {
    String order =
        """
        {"migration": "%s", "dry_run": %s, "segments": %d, "items_per_second": 10000}
        """;
    String runner =
        state.functions().stream()
            .filter(name -> name.contains("MigrationRunner"))
            .findFirst()
            .orElseThrow();
    String report =
        RestAssured.given()
            .contentType("application/json")
            .body(order.formatted(migration, isDryRun, SEGMENTS))
            .post(state.lambda().resolve("/2015-03-31/functions/" + runner + "/invocations"))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return new ObjectMapper().readTree(report);
  }
}
