package dev.socialapi.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Asks DynamoDB everything that it is asked, and changes nothing: every write demands what no item
 * fulfils, or is one that DynamoDB refuses as a whole.
 *
 * <p>The answers that come of it are not DynamoDB's: reads find the specimens, writes have gone
 * well. What it was not made for it refuses.
 */
public final class DryRunClient implements DynamoDbClient {
  private static final String IMPOSSIBLE =
      "attribute_exists(%1$s) AND attribute_not_exists(%1$s)"
          .formatted(TableAttributes.PARTITION_KEY);

  private final DynamoDbClient client;
  private final DynamoDbClient accepting;
  private final Specimens specimens;

  /**
   * @param accepting takes every write and keeps none: it is told those that are refused, as what
   *     reads a refusal does not read an acceptance
   */
  public DryRunClient(DynamoDbClient client, DynamoDbClient accepting, Specimens specimens) {
    this.client = client;
    this.accepting = accepting;
    this.specimens = specimens;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    client.getItem(request);
    return GetItemResponse.builder().item(specimens.item(request.key())).build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    client.batchGetItem(request);
    Map<String, List<Map<String, AttributeValue>>> found = new HashMap<>();
    request
        .requestItems()
        .forEach((table, wanted) ->
            found.put(
                table,
                wanted.keys().stream()
                    .map(specimens::item)
                    .filter(item -> !item.isEmpty())
                    .toList()));
    return BatchGetItemResponse.builder().responses(found).unprocessedKeys(Map.of()).build();
  }

  /** A first page has what there is, and a second one is empty. */
  @Override
  public QueryResponse query(QueryRequest request) {
    client.query(request);
    List<Map<String, AttributeValue>> found =
        request.hasExclusiveStartKey() || value(request, ListQuery.BELOW) != null
            ? List.of()
            : specimens.items().stream().filter(item -> matches(item, request)).toList();
    var response = QueryResponse.builder().items(found);
    if (!found.isEmpty()) {
      response.lastEvaluatedKey(Key.of(found.getLast()).attributes());
    }
    return response.build();
  }

  private static boolean matches(Map<String, AttributeValue> item, QueryRequest query) {
    Map<String, String> names = query.expressionAttributeNames();
    AttributeValue prefix = value(query, ListQuery.PREFIX);
    return Objects.equals(
            item.get(names.get(ListQuery.PARTITION_NAME)), value(query, ListQuery.PARTITION))
        && (prefix == null
            || Attributes.text(item, Objects.requireNonNull(names.get(ListQuery.SORT_NAME)))
                .startsWith(prefix.s()));
  }

  private static @Nullable AttributeValue value(QueryRequest query, String placeholder) {
    return query.expressionAttributeValues().get(placeholder);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    refused(() ->
        client.putItem(
            request.toBuilder()
                .conditionExpression(impossible(request.conditionExpression()))
                .build()));
    return accepting.putItem(request);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    refused(() ->
        client.updateItem(
            request.toBuilder()
                .conditionExpression(impossible(request.conditionExpression()))
                .build()));
    accepting.updateItem(request);
    return UpdateItemResponse.builder().attributes(specimens.item(request.key())).build();
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    refused(() ->
        client.deleteItem(
            request.toBuilder()
                .conditionExpression(impossible(request.conditionExpression()))
                .build()));
    return accepting.deleteItem(request);
  }

  /** Its writes take no conditions; but of a batch that names an item twice, none is made. */
  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    Map<String, List<WriteRequest>> twice = new HashMap<>();
    request
        .requestItems()
        .forEach((table, writes) -> {
          List<WriteRequest> doubled = new ArrayList<>(writes);
          doubled.add(writes.getFirst());
          twice.put(table, doubled);
        });
    try {
      client.batchWriteItem(request.toBuilder().requestItems(twice).build());
    } catch (DynamoDbException refused) {
      if (refused.awsErrorDetails().errorCode().equals("ValidationException")) {
        return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
      }
      throw refused;
    }
    throw written();
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    List<TransactWriteItem> writes =
        request.transactItems().stream().map(DryRunClient::impossible).toList();
    try {
      client.transactWriteItems(request.toBuilder().transactItems(writes).build());
    } catch (TransactionCanceledException refused) {
      if (refused.cancellationReasons().stream()
          .allMatch(reason -> reason.code().equals(Transaction.REFUSED))) {
        return accepting.transactWriteItems(request);
      }
      throw refused;
    }
    throw written();
  }

  private static TransactWriteItem impossible(TransactWriteItem write) {
    var impossible = TransactWriteItem.builder();
    if (write.put() != null) {
      String condition = impossible(write.put().conditionExpression());
      impossible.put(write.put().toBuilder().conditionExpression(condition).build());
    }
    if (write.update() != null) {
      String condition = impossible(write.update().conditionExpression());
      impossible.update(write.update().toBuilder().conditionExpression(condition).build());
    }
    if (write.delete() != null) {
      String condition = impossible(write.delete().conditionExpression());
      impossible.delete(write.delete().toBuilder().conditionExpression(condition).build());
    }
    if (write.conditionCheck() != null) {
      String condition = impossible(write.conditionCheck().conditionExpression());
      impossible.conditionCheck(
          write.conditionCheck().toBuilder().conditionExpression(condition).build());
    }
    return impossible.build();
  }

  /** The condition itself stays: what it names and compares with must be used. */
  private static String impossible(@Nullable String condition) {
    return condition == null ? IMPOSSIBLE : condition + " AND " + IMPOSSIBLE;
  }

  private static void refused(Runnable write) {
    try {
      write.run();
    } catch (ConditionalCheckFailedException expected) {
      return;
    }
    throw written();
  }

  private static IllegalStateException written() {
    return new IllegalStateException("a rehearsal has written");
  }

  @Override
  public String serviceName() {
    return client.serviceName();
  }

  @Override
  public void close() {
    client.close();
    accepting.close();
  }
}
