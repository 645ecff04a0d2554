package dev.socialapi.store;

import dev.socialapi.page.Page;
import dev.socialapi.version.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The table, and the only class that calls DynamoDB.
 *
 * <p>Reads by key are strongly consistent, reads of an index eventually. A condition that fails
 * becomes an answer; every other failure is thrown. Tombstones are missing to every reader.
 */
public final class Table {
  private static final String INSERT_CONDITION =
      "attribute_not_exists(" + TableAttributes.PARTITION_KEY + ")";

  private final DynamoDbClient client;
  private final String name;
  private final Backoff backoff;

  /**
   * @param random keeps repeated calls out of step with everybody else's
   */
  public Table(DynamoDbClient client, String name, Supplier<RandomGenerator> random) {
    this.client = client;
    this.name = name;
    this.backoff = new Backoff(random);
  }

  /** One GetItem. */
  Optional<Map<String, AttributeValue>> get(Key key) {
    Map<String, AttributeValue> item =
        client
            .getItem(
                GetItemRequest.builder()
                    .tableName(name)
                    .key(key.attributes())
                    .consistentRead(true)
                    .build())
            .item();
    return Optional.of(item).filter(Table::isThere);
  }

  /** One BatchGetItem for up to 100 keys, more only for what DynamoDB left unprocessed. */
  Map<Key, Map<String, AttributeValue>> getAll(List<Key> keys) {
    Map<Key, Map<String, AttributeValue>> found = new HashMap<>();
    Map<String, KeysAndAttributes> wanted = Map.of(name, consistently(keys));
    for (int attempt = 0; !wanted.isEmpty(); attempt++) {
      backoff.await(attempt);
      Map<String, KeysAndAttributes> request = wanted;
      var response = client.batchGetItem(builder -> builder.requestItems(request));
      for (Map<String, AttributeValue> item : response.responses().getOrDefault(name, List.of())) {
        if (isThere(item)) {
          found.put(Key.of(item), item);
        }
      }
      wanted = response.unprocessedKeys();
    }
    return found;
  }

  /**
   * One PutItem, unless there is an item (a tombstone counts) with this key.
   *
   * @return whether the item is there now as it was to be; so a request that DynamoDB carried out
   *     and the SDK repeated, because the answer was lost, has not failed
   */
  boolean insert(Map<String, AttributeValue> item) {
    try {
      client.putItem(
          PutItemRequest.builder()
              .tableName(name)
              .item(item)
              .conditionExpression(INSERT_CONDITION)
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .build());
      return true;
    } catch (ConditionalCheckFailedException refused) {
      return refused.item().equals(item);
    }
  }

  /** One UpdateItem. */
  Outcome<Map<String, AttributeValue>> update(Change change, Instant changedAt) {
    try {
      return new Outcome.Done<>(client.updateItem(change.update(name, changedAt)).attributes());
    } catch (ConditionalCheckFailedException refused) {
      return unchanged(refused);
    }
  }

  /** One DeleteItem. */
  Outcome<Key> delete(Key key, Change change) {
    try {
      client.deleteItem(change.delete(name));
      return new Outcome.Done<>(key);
    } catch (ConditionalCheckFailedException refused) {
      return unchanged(refused);
    }
  }

  /** One Query; the page ends early when DynamoDB has read 1 MB. */
  <T> Page<T> newestFirst(
      IndexQuery query,
      Function<Map<String, AttributeValue>, T> read,
      Function<Key, UUID> position) {
    QueryResponse response = client.query(query.request(name));
    Optional<UUID> next =
        response.hasLastEvaluatedKey()
            ? Optional.of(position.apply(Key.of(response.lastEvaluatedKey())))
            : Optional.empty();
    return new Page<>(response.items().stream().map(read).toList(), next);
  }

  private static KeysAndAttributes consistently(List<Key> keys) {
    return KeysAndAttributes.builder()
        .keys(keys.stream().map(Key::attributes).toList())
        .consistentRead(true)
        .build();
  }

  private static <T> Outcome<T> unchanged(ConditionalCheckFailedException refused) {
    return isThere(refused.item()) ? new Outcome.Stale<>() : new Outcome.Missing<>();
  }

  private static boolean isThere(Map<String, AttributeValue> item) {
    return !item.isEmpty() && !item.containsKey(Change.DELETED_AT);
  }
}
