package dev.socialapi.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.socialapi.migration.MigrationOrder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationEventTest {
  private static final String EVENT =
      """
      {"migration": "schema-2", "dry_run": true, "segments": 4, "items_per_second": 500}\
      """;

  @Test
  void isAnOrder() throws IOException {
    assertThat(read(EVENT)).isEqualTo(new MigrationOrder("schema-2", true, 4, 500));
  }

  /** Each is the event with a part of it replaced. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"dry_run\": true,     |                   | missing: dry_run",
        "\"segments\": 4,       |                   | missing: segments",
        "dry_run                | dryRun            | unknown member: dryRun",
        "true                   | \"true\"          | of another type than it should be: dry_run",
        "true                   | null              | of another type than it should be: dry_run",
        "4                      | 4.0               | of another type than it should be: segments",
        "4                      | 4000000000        | of another type than it should be: segments",
        "\"schema-2\"           | 2                 | of another type than it should be: migration",
        "\"segments\": 4        | \"segments\": 4, \"segments\": 4 | segments is there twice",
        "4                      | 0                 | segments is not between 1 and 32: 0",
        "4                      | 33                | segments is not between 1 and 32: 33",
        "500                    | -1                | items_per_second is not between 1 and 10000:"
            + " -1",
        "500                    | 10001             | items_per_second is not between 1 and 10000:"
            + " 10001",
        "500                    | 3                 | items_per_second < segments: 3 < 4",
      })
  void refusesWhatIsMistyped(String part, String replacement, String message) {
    String event = EVENT.replace(part, replacement == null ? "" : replacement);

    assertThatIllegalArgumentException().isThrownBy(() -> read(event)).withMessage(message);
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("[]"))
        .withMessage("the event is no object");
  }

  private static MigrationOrder read(String event) throws IOException {
    return MigrationEvent.read(new ByteArrayInputStream(event.getBytes(UTF_8)));
  }
}
