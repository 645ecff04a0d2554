package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.template.AwsEnvironment;
import dev.socialapi.local.template.TableResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The calls of DynamoDB. A batch is one action of its own on each table; a transaction is the
 * action of each of its elements, as if they came alone.
 */
record TableCalls(AwsEnvironment aws, PartitionKeys keys) implements ServiceCalls {
  /** [V] What the elements of a transaction are called, and which action each is. */
  private static final Map<String, String> OF_WRITES =
      Map.of(
          "ConditionCheck", "ConditionCheckItem",
          "Delete", "DeleteItem",
          "Put", "PutItem",
          "Update", "UpdateItem");

  TableCalls {
    requireNonNull(aws, "aws is null");
    requireNonNull(keys, "keys is null");
  }

  static TableCalls of(List<TableResource> tables, AwsEnvironment aws) {
    return new TableCalls(aws, PartitionKeys.of(tables));
  }

  @Override
  public List<AccessRequest> requests(String operation, JsonNode input) {
    return switch (operation) {
      case "DeleteItem", "GetItem", "PutItem", "UpdateItem" -> List.of(ofItem(operation, input));
      case "Query" -> List.of(ofQuery(input));
      case "Scan" -> List.of(request(operation, resource(input), List.of()));
      case "BatchGetItem" -> ofBatch(operation, input, items -> items.path("Keys").valueStream());
      case "BatchWriteItem" ->
          ofBatch(operation, input, writes -> writes.valueStream().map(TableCalls::written));
      case "TransactWriteItems" -> ofTransaction(input);
      default -> throw CallException.unknown("what " + operation + " needs");
    };
  }

  private AccessRequest ofItem(String action, JsonNode input) {
    String resource = PartitionKeys.table(input.path("TableName").asText());
    JsonNode attributes = input.path(input.has("Item") ? "Item" : "Key");
    return request(action, resource, List.of(leadingKey(resource, attributes)));
  }

  private AccessRequest ofQuery(JsonNode input) {
    String resource = resource(input);
    String key = KeyCondition.of(input).valueOf(keys.attribute(resource));
    return request("Query", resource, List.of(key));
  }

  private List<AccessRequest> ofBatch(String action, JsonNode input, Attributes items) {
    List<AccessRequest> requests = new ArrayList<>();
    input
        .path("RequestItems")
        .forEachEntry((table, batch) -> {
          String resource = PartitionKeys.table(table);
          List<String> leadingKeys =
              items.of(batch).map(each -> leadingKey(resource, each)).toList();
          requests.add(request(action, resource, leadingKeys));
        });
    return requests;
  }

  /** The attributes of each item of a batch, its key among them. */
  @FunctionalInterface
  private interface Attributes {
    Stream<JsonNode> of(JsonNode batch);
  }

  private static JsonNode written(JsonNode write) {
    return write.has("PutRequest")
        ? write.path("PutRequest").path("Item")
        : write.path("DeleteRequest").path("Key");
  }

  private List<AccessRequest> ofTransaction(JsonNode input) {
    List<AccessRequest> requests = new ArrayList<>();
    for (JsonNode element : input.path("TransactItems")) {
      element.forEachEntry((kind, part) -> {
        String action = OF_WRITES.get(kind);
        if (action == null) {
          throw CallException.unknown("what " + kind + " in a transaction needs");
        }
        requests.add(ofItem(action, part));
      });
    }
    return requests;
  }

  private static String resource(JsonNode input) {
    String table = input.path("TableName").asText();
    return input.has("IndexName")
        ? PartitionKeys.index(table, input.path("IndexName").asText())
        : PartitionKeys.table(table);
  }

  private String leadingKey(String resource, JsonNode attributes) {
    return text(attributes.path(keys.attribute(resource)));
  }

  /** The text of a value; its type is its only member. */
  static String text(JsonNode value) {
    if (value.size() != 1) {
      throw CallException.unknown("a call without a partition key");
    }
    return value.iterator().next().asText();
  }

  private AccessRequest request(String action, String resource, List<String> leadingKeys) {
    return new AccessRequest("dynamodb:" + action, aws.arn("dynamodb", resource), leadingKeys);
  }
}
