package dev.socialapi.local.iam;

import static dev.socialapi.local.iam.ToyRole.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.local.template.TableResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCallsTest {
  private static final String INDEX = TABLE + "/index/ByName";

  private static final TableResource THINGS =
      new TableResource(
          "Table",
          "Things",
          TABLE,
          Json.of(
              """
              {'KeySchema': [{'AttributeName': 'SK', 'KeyType': 'RANGE'},
                             {'AttributeName': 'PK', 'KeyType': 'HASH'}],
               'GlobalSecondaryIndexes': [
                 {'IndexName': 'ByName',
                  'KeySchema': [{'AttributeName': 'Name', 'KeyType': 'HASH'}]}]}
              """));

  private final TableCalls calls = TableCalls.of(List.of(THINGS), ToyRole.AWS);

  @ParameterizedTest
  @CsvSource({"GetItem, Key", "DeleteItem, Key", "UpdateItem, Key", "PutItem, Item"})
  void needTheirActionOnTheTable_forAnItem(String operation, String member) {
    String input = "{'TableName': 'Things', '%s': {'SK': {'S': 'b'}, 'PK': {'S': 'a'}}}";

    assertThat(requests(operation, input.formatted(member)))
        .containsExactly(request(operation, TABLE, "a"));
  }

  @Test
  void needQueryOnTheTable_forAPartition() {
    String input =
        """
        {'TableName': 'Things', 'KeyConditionExpression': 'SK <= :b and PK = :a',
         'ExpressionAttributeValues': {':a': {'S': 'a'}, ':b': {'S': 'b'}}}
        """;

    assertThat(requests("Query", input)).containsExactly(request("Query", TABLE, "a"));
  }

  @Test
  void needQueryOnTheIndex_forAPartitionOfIt() {
    String input =
        """
        {'TableName': 'Things', 'IndexName': 'ByName',
         'KeyConditionExpression': '#p=:p AND begins_with(#s, :s)',
         'ExpressionAttributeNames': {'#p': 'Name', '#s': 'PK'},
         'ExpressionAttributeValues': {':p': {'S': 'name'}, ':s': {'S': 'a'}}}
        """;

    assertThat(requests("Query", input)).containsExactly(request("Query", INDEX, "name"));
  }

  @Test
  void needOneActionForABatch_withAllItsKeys() {
    assertThat(
            requests(
                "BatchGetItem",
                "{'RequestItems': {'Things': {'Keys': [{'PK': {'S': 'a'}}, {'PK': {'S': 'b'}}]}}}"))
        .containsExactly(request("BatchGetItem", TABLE, "a", "b"));
    assertThat(
            requests(
                "BatchWriteItem",
                """
                {'RequestItems': {'Things': [{'PutRequest': {'Item': {'PK': {'S': 'a'}}}},
                                             {'DeleteRequest': {'Key': {'PK': {'S': 'b'}}}}]}}
                """))
        .containsExactly(request("BatchWriteItem", TABLE, "a", "b"));
  }

  @Test
  void needTheActionOfEachElement_forATransaction() {
    String element = "{'TableName': 'Things', '%s': {'PK': {'S': '%s'}}}";
    String writes =
        "{'TransactItems': [{'Put': %s}, {'Update': %s}, {'Delete': %s}, {'ConditionCheck': %s}]}"
            .formatted(
                element.formatted("Item", "a"),
                element.formatted("Key", "b"),
                element.formatted("Key", "c"),
                element.formatted("Key", "d"));

    assertThat(requests("TransactWriteItems", writes))
        .containsExactly(
            request("PutItem", TABLE, "a"),
            request("UpdateItem", TABLE, "b"),
            request("DeleteItem", TABLE, "c"),
            request("ConditionCheckItem", TABLE, "d"));
  }

  @Test
  void needScan_withoutAnyKey() {
    assertThat(requests("Scan", "{'TableName': 'Things', 'IndexName': 'ByName'}"))
        .containsExactly(request("Scan", INDEX));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ExecuteStatement: {'Statement': 'SELECT * FROM Things'}",
        "GetItem: {'TableName': 'Things', 'Key': {'SK': {'S': 'b'}}}",
        "GetItem: {'TableName': 'Others', 'Key': {'PK': {'S': 'a'}}}",
        "Query: {'TableName': 'Things', 'KeyConditionExpression': 'PK < :a'}",
        "TransactWriteItems: {'TransactItems': [{'Get': {}}]}",
      })
  void areRefused_whenNobodyKnowsWhatTheyNeed(String call) {
    String[] parts = call.split(": ", 2);

    assertThatExceptionOfType(CallException.class)
        .isThrownBy(() -> requests(parts[0], parts[1]))
        .withMessageStartingWith("the local system does not know");
  }

  private List<AccessRequest> requests(String operation, String input) {
    return calls.requests(operation, Json.of(input));
  }

  private static AccessRequest request(String action, String resource, String... leadingKeys) {
    return new AccessRequest("dynamodb:" + action, resource, List.of(leadingKeys));
  }
}
