package dev.socialapi.infra;

import dev.socialapi.store.Index;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * What a function may do to the table: some actions, on the table or on one index of it, within
 * partitions whose keys have certain forms.
 *
 * @param index the index; the table itself when there is none
 * @param partitions the forms of the partition keys, with {@code *} for any text; none for requests
 *     that name no key
 */
record TableAccess(List<String> actions, Optional<Index> index, List<String> partitions) {

  static TableAccess toTable(String partitions, String... actions) {
    return toTable(List.of(partitions), actions);
  }

  /** Access by requests whose keys may be of several forms: each key must be of one of them. */
  static TableAccess toTable(List<String> partitions, String... actions) {
    return new TableAccess(List.of(actions), Optional.empty(), partitions);
  }

  /** Access by requests that name no key, and so see everything. */
  static TableAccess toWholeTable(String... actions) {
    return new TableAccess(List.of(actions), Optional.empty(), List.of());
  }

  static TableAccess toIndex(Index index, String partitions) {
    return new TableAccess(List.of("Query"), Optional.of(index), List.of(partitions));
  }

  PolicyStatement statement(ITable table) {
    String resource =
        index
            .map(named -> table.getTableArn() + "/index/" + named.indexName())
            .orElseGet(table::getTableArn);
    PolicyStatement.Builder statement =
        PolicyStatement.Builder.create()
            .actions(actions.stream().map("dynamodb:"::concat).toList())
            .resources(List.of(resource));
    if (!partitions.isEmpty()) {
      statement.conditions(
          Map.of("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", partitions)));
    }
    return statement.build();
  }
}
