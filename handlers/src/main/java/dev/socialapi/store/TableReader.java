package dev.socialapi.store;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import dev.socialapi.page.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * What is read of the table: by key strongly consistently, by an index eventually. Tombstones are
 * missing to every reader that does not ask for them.
 */
final class TableReader {
  private final DynamoDbClient client;
  private final String name;
  private final Backoff backoff;
  private final TableMeter meter;

  TableReader(DynamoDbClient client, String name, Backoff backoff, TableMeter meter) {
    this.client = client;
    this.name = name;
    this.backoff = backoff;
    this.meter = meter;
  }

  /** One GetItem. */
  Optional<Map<String, AttributeValue>> get(Key key) {
    return Optional.of(stored(key)).filter(TableReader::isThere);
  }

  private Map<String, AttributeValue> stored(Key key) {
    meter.request();
    GetItemResponse response =
        client.getItem(
            GetItemRequest.builder()
                .tableName(name)
                .key(key.attributes())
                .consistentRead(true)
                .returnConsumedCapacity(TOTAL)
                .build());
    meter.read(response.consumedCapacity());
    return response.item();
  }

  /** One GetItem: whether there is a tombstone. */
  boolean isTombstone(Key key) {
    return isTombstone(stored(key));
  }

  /**
   * One BatchGetItem for up to 100 keys, none for none; more only for what DynamoDB left
   * unprocessed.
   */
  Map<Key, Map<String, AttributeValue>> getAll(List<Key> keys) {
    var found = getAllAndTombstones(keys);
    found.values().removeIf(TableReader::isTombstone);
    return found;
  }

  /** The same, tombstones too. */
  Map<Key, Map<String, AttributeValue>> getAllAndTombstones(List<Key> keys) {
    Map<Key, Map<String, AttributeValue>> found = new HashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    Map<String, KeysAndAttributes> wanted = Map.of(name, consistently(keys));
    for (int attempt = 0; !wanted.isEmpty(); attempt++) {
      backoff.await(attempt);
      Map<String, KeysAndAttributes> request = wanted;
      meter.request();
      var response =
          client.batchGetItem(batch -> batch.requestItems(request).returnConsumedCapacity(TOTAL));
      meter.read(response.consumedCapacity());
      for (Map<String, AttributeValue> item : response.responses().getOrDefault(name, List.of())) {
        found.put(Key.of(item), item);
      }
      wanted = response.unprocessedKeys();
    }
    return found;
  }

  /** One Query; the page ends early when DynamoDB has read 1 MB. */
  <T, P> Page<T, P> list(
      ListQuery query, Function<Map<String, AttributeValue>, T> read, Function<Key, P> position) {
    meter.request();
    QueryResponse response = client.query(query.request(name));
    meter.read(response.consumedCapacity());
    Optional<P> next =
        response.hasLastEvaluatedKey()
            ? Optional.of(position.apply(Key.of(response.lastEvaluatedKey())))
            : Optional.empty();
    return new Page<>(response.items().stream().map(read).toList(), next);
  }

  /**
   * One Scan: a part of one of the segments that all items are divided into. Strongly consistent.
   * For migrations alone, whose role is the only one that may.
   */
  Page<Map<String, AttributeValue>, Key> scan(
      int segment, int segments, Optional<Key> after, int limit) {
    ScanRequest.Builder request =
        ScanRequest.builder()
            .tableName(name)
            .segment(segment)
            .totalSegments(segments)
            .consistentRead(true)
            .limit(limit)
            .returnConsumedCapacity(TOTAL);
    after.ifPresent(key -> request.exclusiveStartKey(key.attributes()));
    meter.request();
    ScanResponse response = client.scan(request.build());
    meter.read(response.consumedCapacity());
    Optional<Key> next =
        response.hasLastEvaluatedKey()
            ? Optional.of(Key.of(response.lastEvaluatedKey()))
            : Optional.empty();
    return new Page<>(response.items(), next);
  }

  private static KeysAndAttributes consistently(List<Key> keys) {
    return KeysAndAttributes.builder()
        .keys(keys.stream().distinct().map(Key::attributes).toList())
        .consistentRead(true)
        .build();
  }

  /** Whether there is an item, and no tombstone. */
  static boolean isThere(Map<String, AttributeValue> item) {
    return !item.isEmpty() && !isTombstone(item);
  }

  static boolean isTombstone(Map<String, AttributeValue> item) {
    return item.containsKey(Change.DELETED_AT);
  }
}
