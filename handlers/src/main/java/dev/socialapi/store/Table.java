package dev.socialapi.store;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import dev.socialapi.version.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The table: how it is written, and with {@link TableReader} the only class that calls DynamoDB.
 *
 * <p>A condition that fails becomes an answer; every other failure is thrown.
 */
public final class Table {
  private static final int MAX_CONFLICTS = Backoff.ATTEMPTS - 1;

  /** Five seconds or so: below every function's time limit. */
  private static final int TURNS = 18;

  /** As many as BatchWriteItem takes. */
  static final int BATCH = 25;

  private final DynamoDbClient client;
  private final String name;
  private final Supplier<RandomGenerator> random;
  private final Backoff backoff;
  private final TableMeter meter;
  private final TableReader reader;

  /**
   * @param random names transactions, and keeps repeated calls out of step with everybody else's
   */
  public Table(
      DynamoDbClient client, String name, Supplier<RandomGenerator> random, TableMeter meter) {
    this.client = client;
    this.name = name;
    this.random = random;
    this.backoff = new Backoff(random);
    this.meter = meter;
    this.reader = new TableReader(client, name, backoff, meter);
  }

  TableReader read() {
    return reader;
  }

  /**
   * One PutItem, unless there is an item (a tombstone counts) with this key.
   *
   * @return whether the item is there now as it was to be; so a request that DynamoDB carried out
   *     and the SDK repeated, because the answer was lost, has not failed
   */
  boolean insert(Map<String, AttributeValue> item) {
    return put(item, Change.ofNew(Key.of(item))).equals(item);
  }

  /**
   * One PutItem, where the condition holds.
   *
   * @return what is there now: this item, or what stood in its way
   */
  Map<String, AttributeValue> put(Map<String, AttributeValue> item, Change condition) {
    PutItemRequest request = condition.expressions().putItem(name, item);
    try {
      PutItemResponse response = alone(() -> client.putItem(request));
      meter.written(response.consumedCapacity());
      return item;
    } catch (ConditionalCheckFailedException refused) {
      return refused.item();
    }
  }

  /**
   * One UpdateItem, which makes the next version of the item.
   *
   * <p>What it has written before its answer was lost, so that the SDK repeated it, it has done.
   */
  Outcome<Map<String, AttributeValue>> update(Change change, Instant changedAt) {
    return update(change.nextVersion(changedAt));
  }

  /** One UpdateItem of an item that has no versions. */
  Outcome<Map<String, AttributeValue>> update(Change change) {
    UpdateItemRequest request = change.expressions().updateItem(name);
    try {
      UpdateItemResponse response = alone(() -> client.updateItem(request));
      meter.written(response.consumedCapacity());
      return new Outcome.Done<>(response.attributes());
    } catch (ConditionalCheckFailedException refused) {
      return isRepeated(refused) && change.hasMade(refused.item())
          ? new Outcome.Done<>(refused.item())
          : unchanged(refused);
    }
  }

  /**
   * One UpdateItem.
   *
   * @return what stood in its way, nothing where there is no item; empty when it is done
   */
  Optional<Map<String, AttributeValue>> attempt(Change change) {
    UpdateItemRequest request = change.expressions().updateItem(name);
    try {
      UpdateItemResponse response = alone(() -> client.updateItem(request));
      meter.written(response.consumedCapacity());
      return Optional.empty();
    } catch (ConditionalCheckFailedException refused) {
      return Optional.of(refused.item());
    }
  }

  /** One DeleteItem; likewise done, if it was repeated and nothing is there. */
  Outcome<Key> delete(Key key, Change change) {
    try {
      var response = alone(() -> client.deleteItem(change.expressions().deleteItem(name)));
      meter.written(response.consumedCapacity());
      return new Outcome.Done<>(key);
    } catch (ConditionalCheckFailedException refused) {
      return isRepeated(refused) && refused.item().isEmpty()
          ? new Outcome.Done<>(key)
          : unchanged(refused);
    }
  }

  private static boolean isRepeated(ConditionalCheckFailedException refused) {
    return unanswered(refused) > 0;
  }

  /** How often the SDK had asked before, and was not answered. */
  private static int unanswered(SdkException answer) {
    Integer attempts = answer.numAttempts();
    return attempts == null ? 0 : attempts - 1;
  }

  /**
   * Removes items, whatever they are; fine for those that are not there. One BatchWriteItem for
   * each 25 of them, more only for what DynamoDB left unprocessed.
   */
  void deleteAll(List<Key> keys) {
    for (int start = 0; start < keys.size(); start += BATCH) {
      deleteBatch(keys.subList(start, Math.min(start + BATCH, keys.size())));
    }
  }

  private void deleteBatch(List<Key> keys) {
    Map<String, List<WriteRequest>> wanted =
        Map.of(name, keys.stream().map(Table::deletion).toList());
    for (int attempt = 0; !wanted.isEmpty(); attempt++) {
      backoff.await(attempt);
      Map<String, List<WriteRequest>> request = wanted;
      var response =
          alone(() ->
              client.batchWriteItem(
                  batch -> batch.requestItems(request).returnConsumedCapacity(TOTAL)));
      meter.written(response.consumedCapacity());
      wanted = response.unprocessedItems();
    }
  }

  private static WriteRequest deletion(Key key) {
    return WriteRequest.builder().deleteRequest(delete -> delete.key(key.attributes())).build();
  }

  /**
   * A write that is repeated while a transaction is under way with the same item. A refusal tells
   * of all attempts, those of the earlier calls too that had no answer.
   */
  private <T> T alone(Supplier<T> write) {
    int unanswered = 0;
    for (int attempt = 0; ; attempt++) {
      backoff.await(attempt);
      meter.request();
      try {
        return write.get();
      } catch (TransactionConflictException conflict) {
        if (attempt == MAX_CONFLICTS) {
          throw conflict;
        }
        unanswered += unanswered(conflict);
      } catch (ConditionalCheckFailedException refused) {
        throw refused.toBuilder().numAttempts(unanswered + unanswered(refused) + 1).build();
      }
    }
  }

  /** An empty transaction on this table. */
  <R> Transaction<R> transaction() {
    return new Transaction<>(name);
  }

  /**
   * One TransactWriteItems, more only while others write the same items at the same time: up to
   * five in all, then it is thrown. All have one ClientRequestToken: DynamoDB knows one that it has
   * carried out, if only the answer was lost, for ten minutes.
   *
   * @return the first condition that failed, in the transaction's order; empty when all was written
   */
  <R> Optional<Transaction.Refused<R>> commit(Transaction<R> transaction) {
    RandomGenerator numbers = random.get();
    String token = new UUID(numbers.nextLong(), numbers.nextLong()).toString();
    for (int attempt = 0; ; attempt++) {
      backoff.await(attempt);
      meter.request();
      try {
        var response =
            client.transactWriteItems(request ->
                request
                    .clientRequestToken(token)
                    .transactItems(transaction.writes())
                    .returnConsumedCapacity(TOTAL));
        meter.written(response.consumedCapacity());
        return Optional.empty();
      } catch (TransactionCanceledException cancelled) {
        var refused = transaction.refused(cancelled.cancellationReasons());
        if (refused.isPresent()) {
          return refused;
        }
        if (attempt == MAX_CONFLICTS || !isConflict(cancelled)) {
          throw cancelled;
        }
      }
    }
  }

  /**
   * Waits before something is read and written once more because others were faster: not before
   * attempt 0, longer each time, and up to {@value #TURNS} times in all; then it is thrown.
   */
  void awaitTurn(int attempt) {
    backoff.await(attempt, TURNS);
  }

  private static boolean isConflict(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .map(CancellationReason::code)
        .allMatch(List.of("None", Transaction.CONFLICT, Transaction.REFUSED)::contains);
  }

  private static <T> Outcome<T> unchanged(ConditionalCheckFailedException refused) {
    return TableReader.isThere(refused.item()) ? new Outcome.Stale<>() : new Outcome.Missing<>();
  }
}
