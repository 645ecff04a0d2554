package dev.socialapi.store;

import static dev.socialapi.store.TableAttributes.PARTITION_KEY;
import static dev.socialapi.store.TableAttributes.SORT_KEY;
import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The items of a partition whose sort keys begin alike, in their order.
 *
 * <p>Of the table it is strongly consistent, of an index eventually.
 *
 * @param index the index whose partition it is; empty for the table's own
 * @param after where to go on: the key of an item, which need not be there (any more)
 */
record PrefixQuery(
    Optional<Index> index,
    String partition,
    String prefix,
    boolean ascending,
    Optional<Start> after,
    int limit)
    implements ListQuery {

  /** The items of a partition of the table, from its beginning. */
  static PrefixQuery ofTable(String partition, String prefix, int limit) {
    return new PrefixQuery(Optional.empty(), partition, prefix, true, Optional.empty(), limit);
  }

  /** The items of a partition of an index, from its beginning. */
  static PrefixQuery of(Index index, String partition, String prefix, int limit) {
    return new PrefixQuery(Optional.of(index), partition, prefix, true, Optional.empty(), limit);
  }

  /** The same list from its end to its beginning. */
  PrefixQuery descending() {
    return new PrefixQuery(index, partition, prefix, false, after, limit);
  }

  /** The rest of the list behind an item of the table. */
  PrefixQuery after(Optional<Key> item) {
    return startingAfter(item.map(key -> new Start(key, key.sort())));
  }

  /** The rest of the list behind an item of the index, which has another sort key there. */
  PrefixQuery startingAfter(Optional<Start> start) {
    return new PrefixQuery(index, partition, prefix, ascending, start, limit);
  }

  /** Where an item is in the table, and its sort key in the list. */
  record Start(Key item, String sort) {}

  @Override
  public QueryRequest request(String table) {
    String partitionKey = index.map(Index::partitionKey).orElse(PARTITION_KEY);
    String sortKey = index.map(Index::sortKey).orElse(SORT_KEY);
    Map<String, String> names = new HashMap<>(Map.of(PARTITION_NAME, partitionKey));
    Map<String, AttributeValue> values =
        new HashMap<>(Map.of(PARTITION, AttributeValue.fromS(partition)));
    String condition = PARTITION_NAME + " = " + PARTITION;
    if (!prefix.isEmpty()) {
      condition += " AND begins_with(" + SORT_NAME + ", " + PREFIX + ")";
      names.put(SORT_NAME, sortKey);
      values.put(PREFIX, AttributeValue.fromS(prefix));
    }
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression(condition)
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .consistentRead(index.isEmpty())
            .scanIndexForward(ascending)
            .limit(limit)
            .returnConsumedCapacity(TOTAL);
    index.ifPresent(i -> request.indexName(i.indexName()));
    after.ifPresent(start -> request.exclusiveStartKey(startKey(start, partitionKey, sortKey)));
    return request.build();
  }

  private Map<String, AttributeValue> startKey(Start start, String partitionKey, String sortKey) {
    Map<String, AttributeValue> key = new HashMap<>(start.item().attributes());
    key.put(partitionKey, AttributeValue.fromS(partition));
    key.put(sortKey, AttributeValue.fromS(start.sort()));
    return key;
  }
}
