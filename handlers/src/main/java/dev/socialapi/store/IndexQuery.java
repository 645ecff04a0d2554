package dev.socialapi.store;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A page of an index partition, from its end towards its beginning.
 *
 * @param below the sort key that everything on the page lies below; empty for the partition's end
 */
record IndexQuery(Index index, String partition, Optional<String> below, int limit)
    implements ListQuery {
  @Override
  public QueryRequest request(String table) {
    String condition = PARTITION_NAME + " = " + PARTITION;
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    names.put(PARTITION_NAME, index.partitionKey());
    values.put(PARTITION, AttributeValue.fromS(partition));
    if (below.isPresent()) {
      condition += " AND " + SORT_NAME + " < " + BELOW;
      names.put(SORT_NAME, index.sortKey());
      values.put(BELOW, AttributeValue.fromS(below.get()));
    }
    return QueryRequest.builder()
        .tableName(table)
        .indexName(index.indexName())
        .keyConditionExpression(condition)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .scanIndexForward(false)
        .limit(limit)
        .returnConsumedCapacity(TOTAL)
        .build();
  }
}
