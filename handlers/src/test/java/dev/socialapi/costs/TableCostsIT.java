package dev.socialapi.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.lambda.ApiFunction;
import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.NoContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every operation asks the table for what docs/table-costs.md says, however much is in it. {@code
 * -Dtable-costs=update} writes the document anew: review its diff as a budget's.
 */
class TableCostsIT {
  private static final Path DOCUMENT = Path.of("../docs/table-costs.md");
  private static final String HEAD =
      """
      # What an operation asks of the table

      Requests and capacity units as DynamoDB counts them (`ReturnConsumedCapacity`; indexes and transactions included), by an
      owner with posts of about 100 characters. The same with 10, 1,000 and 10,000 posts, tags, shares and links: a test measures all
      three, and fails when one differs from this table.

      `mvn -pl handlers -am verify -Dit.test=TableCostsIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false`

      | Operation | of | Requests | Read units | Write units |
      |---|---|--:|--:|--:|
      """;

  @Test
  void areWhatTheDocumentSays_whateverTheSize() throws IOException {
    Map<String, Cost> small = measure(new World(10));
    assertThat(measure(new World(1_000))).isEqualTo(small);
    assertThat(measure(new World(10_000))).isEqualTo(small);

    String document = document(small);
    if (System.getProperty("table-costs", "").equals("update")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(document).isEqualTo(Files.readString(DOCUMENT));
  }

  private static String document(Map<String, Cost> costs) {
    List<String> rows = new ArrayList<>();
    costs.forEach((row, cost) -> rows.add("| " + row + " | " + cost.cells() + " |\n"));
    return HEAD + String.join("", rows);
  }

  /** By the first two cells of the row. */
  private static Map<String, Cost> measure(World world) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    List<Operation> operations = new ArrayList<>(List.of(Operation.values()));
    operations.remove(Operation.DELETE_ME);
    operations.add(Operation.DELETE_ME); // after it, nobody is served any more
    for (Operation operation : operations) {
      Scenarios.of(operation)
          .forEach((what, event) -> {
            ApiFunction function = new ApiFunction(environment(operation, world));
            byte[] request = event.apply(world).bytes();
            Cost cost = CapacityMeter.of(() -> call(function, request));
            costs.put(operation.id() + " | " + what, cost);
          });
    }
    return costs;
  }

  private static void call(ApiFunction function, byte[] request) {
    var answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(request), answer, new NoContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(answer.toString(StandardCharsets.UTF_8)).containsPattern("\"statusCode\":20[0-9]");
  }

  private static Map<String, String> environment(Operation operation, World world) {
    Map<String, String> environment = new HashMap<>(world.local().environment());
    environment.put(Config.OPERATION, operation.id());
    environment.put(Config.CURSOR_SECRET, "a secret for tests only");
    environment.put(Config.USER_POOL_CLIENT_ID, Event.CLIENT_ID);
    return environment;
  }
}
