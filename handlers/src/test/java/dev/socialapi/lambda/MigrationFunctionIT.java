package dev.socialapi.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.People;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import dev.socialapi.users.User;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MigrationFunctionIT {
  private final LocalTable local = new LocalTable();
  private final MigrationFunction function = new MigrationFunction(local.environment());

  @Test
  void reportsWhatItDid() throws IOException {
    new DynamoUserStore(local.table()).add(User.create(People.ALICE, People.NOON));

    assertThat(invoke(900_000))
        .isEqualTo(
            """
            {"migration":"schema-2","dry_run":false,"done":true,\
            "scanned":1,"changed":0,"skipped":1,"conflicts":0}\
            """);
  }

  @Test
  void asksToBeInvokedAgain_whenItsTimeIsNearlyOver() throws IOException {
    assertThat(invoke(10_000)).contains("\"done\":false").contains("\"scanned\":0");
    assertThat(invoke(900_000)).contains("\"done\":true");
  }

  private String invoke(int remainingMillis) throws IOException {
    byte[] event =
        """
        {"migration": "schema-2", "dry_run": false, "segments": 2, "items_per_second": 10}\
        """
            .getBytes(UTF_8);
    var answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event),
        answer,
        new NoContext() {
          @Override
          public int getRemainingTimeInMillis() {
            return remainingMillis;
          }
        });
    return answer.toString(UTF_8);
  }
}
