package dev.socialapi.lambda;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.auth.UserId;
import dev.socialapi.cleanup.SweepAccount;
import dev.socialapi.store.DynamoRemains;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.TableMeter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountSweepFunctionIT {
  private final LocalTable local = new LocalTable();
  private final List<UserId> removed = new ArrayList<>();
  private final AccountSweepFunction function =
      new AccountSweepFunction(
          new SweepAccount(new DynamoRemains(local.table()), _ -> {}, removed::add),
          new InvocationLog("accountSweep", new TableMeter(), Clock.systemUTC()));

  @Test
  void removesTheUsersOfDeletedAccounts_andNoOthers() throws IOException {
    local.bury(ALICE);
    var answer = new ByteArrayOutputStream();
    byte[] event =
        """
        {"Records":[
         {"messageId":"m1","receiptHandle":"r","body":"%s",
          "attributes":{"ApproximateReceiveCount":"1"},"messageAttributes":{},
          "eventSource":"aws:sqs","awsRegion":"eu-central-1"},
         {"messageId":"m2","receiptHandle":"r","body":"%s","attributes":{}}]}\
        """
            .formatted(BOB, ALICE)
            .getBytes(UTF_8);

    function.handleRequest(new ByteArrayInputStream(event), answer, new NoContext());

    assertThat(removed).containsExactly(ALICE);
    assertThat(answer.toString(UTF_8)).isEqualTo("{\"batchItemFailures\":[]}");
  }
}
