package dev.socialapi.e2e.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StoredItems;
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

  private final MigrationRunner runner;
  private final StoredItems items;

  MigrationE2E(RunningSystem system) {
    this.runner = new MigrationRunner(system.state(), SEGMENTS);
    this.items = new StoredItems(system.state());
  }

  /** One that is done does not begin again: this system may have been tested before. */
  @BeforeAll
  void forgetWhatWasDone() {
    for (int segment = 0; segment < SEGMENTS; segment++) {
      items.remove("MIGRATION#" + MIGRATION, "SEGMENT#" + segment);
    }
  }

  @Test
  void leavesNothingToBeDone_ofItemsOfEveryKind() {
    String id = UUID.randomUUID().toString();
    items.put(
        List.of(
            Map.of("PK", "POST#" + id, "SK", "ALLOWED_USER#" + id),
            Map.of("PK", "TAG#" + id, "SK", "POST#" + id),
            Map.of("PK", "USER#" + id, "SK", "PAT#" + id)));

    JsonNode report = runner.run(MIGRATION, 10_000);

    assertThat(report.path("done").asBoolean()).isTrue();
    assertThat(report.path("changed").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(runner.dryRun(MIGRATION).path("changed").asInt()).isZero();
  }

  /** Every writer has been told the same number as the runner. */
  @Test
  void findsEveryPublicPostInItsShard() {
    JsonNode report = runner.dryRun("public-shards-1");

    assertThat(report.path("done").asBoolean()).isTrue();
    assertThat(report.path("changed").asInt()).isZero();
  }
}
