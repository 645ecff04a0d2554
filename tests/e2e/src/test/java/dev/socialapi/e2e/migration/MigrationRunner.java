package dev.socialapi.e2e.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.e2e.system.SystemState;
import io.restassured.RestAssured;

/** The deployed runner of a system, invoked as by hand. */
final class MigrationRunner {
  private static final int AT_ONCE = 10_000;

  private final SystemState state;
  private final int segments;

  MigrationRunner(SystemState state, int segments) {
    this.state = state;
    this.segments = segments;
  }

  /** The report of a run that writes, at so many items a second. */
  JsonNode run(String migration, int pace) {
    return invoke(migration, false, pace);
  }

  /** The report of a run that only looks. */
  JsonNode dryRun(String migration) {
    return invoke(migration, true, AT_ONCE);
  }

  private JsonNode invoke(String migration, boolean isDryRun, int pace) {
    String order =
        """
        {"migration": "%s", "dry_run": %s, "segments": %d, "items_per_second": %d}
        """;
    String runner =
        state.functions().stream()
            .filter(name -> name.contains("MigrationRunner"))
            .findFirst()
            .orElseThrow();
    String report =
        RestAssured.given()
            .contentType("application/json")
            .body(order.formatted(migration, isDryRun, segments, pace))
            .post(state.lambda().resolve("/2015-03-31/functions/" + runner + "/invocations"))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    try {
      return new ObjectMapper().readTree(report);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + report, e);
    }
  }
}
