package dev.socialapi.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.Nightly;
import dev.socialapi.api.Operation;
import dev.socialapi.lambda.Config;
import dev.socialapi.store.PublicShards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every operation asks the table for what docs/table-costs.md says, however much is in it, and says
 * the same in its log. {@code -Dtable-costs=update} writes the document anew: review its diff as a
 * budget's.
 */
class TableCostsIT {
  private static final Path DOCUMENT = Path.of("../docs/table-costs.md");

  /** Those that read the index of the public posts: a query a shard. */
  private static final Set<Operation> LIST_PUBLIC_POSTS =
      EnumSet.of(Operation.LIST_ACCESSIBLE_POSTS, Operation.LIST_PUBLIC_POSTS);

  private static final PublicShards SHARDS = PublicShards.of(4);

  /** A page of 5 for each shard, whatever the ids. */
  private static final int ENOUGH_FOR_EACH = 120;

  private static final String HEAD =
      """
      # What an operation asks of the table

      Requests and capacity units as DynamoDB counts them (`ReturnConsumedCapacity`; indexes and transactions included), by an
      owner with posts of about 100 characters. The same with 10, 100 and 10,000 posts, tags, shares and links: a test measures all
      three (the last at night), and fails when one differs from this table. Public posts are in one shard, but where another number is named; a page costs as many
      queries of them as there are shards, at most ([what that brings](hot-partition.md)).

      `mvn -Pnightly -DskipPitest -pl tests/store -am verify -Dit.test=TableCostsIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false`

      | Operation | of | Requests | Read units | Write units |
      |---|---|--:|--:|--:|
      """;

  @Test
  void areWhatTheDocumentSays_whateverTheSize() throws IOException {
    Map<String, Cost> small = measure(new World(10));
    assertThat(measure(new World(100))).isEqualTo(small);

    String document = document(small);
    if (System.getProperty("table-costs", "").equals("update")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(document).isEqualTo(Files.readString(DOCUMENT));
  }

  @Nightly
  void areWhatTheDocumentSays_ofTenThousand() throws IOException {
    assertThat(document(measure(new World(10_000)))).isEqualTo(Files.readString(DOCUMENT));
  }

  private static String document(Map<String, Cost> costs) {
    List<String> rows = new ArrayList<>();
    costs.forEach((row, cost) -> rows.add("| " + row + " | " + cost.cells() + " |\n"));
    return HEAD + String.join("", rows);
  }

  /** By the first two cells of the row. */
  private static Map<String, Cost> measure(World world) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    var functions = new Functions(world.local());
    var inShards = new Functions(world.local(), Map.of(Config.PUBLIC_SHARDS, SHARDS.toString()));
    world.publicPosts(ENOUGH_FOR_EACH, SHARDS);
    List<Operation> operations = new ArrayList<>(List.of(Operation.values()));
    operations.remove(Operation.DELETE_ME);
    operations.add(Operation.DELETE_ME); // after it, nobody is served any more
    for (Operation operation : operations) {
      Scenarios.of(operation)
          .forEach((what, event) -> {
            String row = operation.id() + " | " + what;
            costs.put(row, measure(operation, event.apply(world), functions));
            if (LIST_PUBLIC_POSTS.contains(operation)) {
              costs.put(
                  row + ", in %s shards".formatted(SHARDS),
                  measure(operation, event.apply(world), inShards));
            }
          });
    }
    return costs;
  }

  private static Cost measure(Operation operation, Event request, Functions functions) {
    functions.of(operation);
    List<Functions.Answer> answer = new ArrayList<>();
    Cost cost = CapacityMeter.of(() -> answer.add(functions.call(operation, request)));
    assertThat(answer.getFirst().status()).as(operation.id()).isBetween(200, 204);
    assertThat(answer.getFirst().cost()).as(operation.id()).isEqualTo(cost);
    return cost;
  }
}
