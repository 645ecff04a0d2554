package dev.socialapi.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes that are made together or not at all; up to 100, each of another item.
 *
 * <p>Each says what it means when its condition fails. They are added in the order in which
 * refusals are told: of several that fail, the first one counts.
 *
 * @param <R> what a failed condition means
 */
final class Transaction<R> {
  static final String CONFLICT = "TransactionConflict";
  static final String REFUSED = "ConditionalCheckFailed";

  private final String table;
  private final List<TransactWriteItem> writes = new ArrayList<>();
  private final List<R> refusals = new ArrayList<>();

  Transaction(String table) {
    this.table = table;
  }

  /** Puts an item where there is none; a tombstone counts as one. */
  Transaction<R> insert(Map<String, AttributeValue> item, R refusal) {
    return put(item, Change.ofNew(Key.of(item)), refusal);
  }

  /** Puts an item whatever was there. */
  Transaction<R> put(Map<String, AttributeValue> item, R refusal) {
    return put(item, Change.orNew(Key.of(item)), refusal);
  }

  /** Puts an item where the condition holds. */
  Transaction<R> put(Map<String, AttributeValue> item, Change condition, R refusal) {
    Put put = condition.expressions().put(table, item);
    return add(TransactWriteItem.builder().put(put).build(), refusal);
  }

  /** Makes the next version of an item. */
  Transaction<R> update(Change change, Instant changedAt, R refusal) {
    return update(change.nextVersion(changedAt), refusal);
  }

  /** Changes an item that has no versions. */
  Transaction<R> update(Change change, R refusal) {
    return add(
        TransactWriteItem.builder().update(change.expressions().update(table)).build(), refusal);
  }

  /** Removes an item. */
  Transaction<R> delete(Change condition, R refusal) {
    return add(
        TransactWriteItem.builder().delete(condition.expressions().delete(table)).build(), refusal);
  }

  /** Demands something of an item and leaves it as it is. */
  Transaction<R> check(Change condition, R refusal) {
    return add(
        TransactWriteItem.builder().conditionCheck(condition.expressions().check(table)).build(),
        refusal);
  }

  private Transaction<R> add(TransactWriteItem write, R refusal) {
    writes.add(write);
    refusals.add(refusal);
    return this;
  }

  List<TransactWriteItem> writes() {
    return writes;
  }

  /**
   * What the reasons of a cancellation mean: the first condition that failed, unless something
   * before it conflicts, of which nobody knows yet what it would say.
   */
  Optional<Refused<R>> refused(List<CancellationReason> reasons) {
    for (int i = 0; i < reasons.size(); i++) {
      switch (reasons.get(i).code()) {
        case CONFLICT -> {
          return Optional.empty();
        }
        case REFUSED -> {
          return Optional.of(new Refused<>(refusals.get(i), reasons.get(i).item()));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /**
   * A condition that failed.
   *
   * @param item what was there instead; nothing when there was no item
   */
  record Refused<R>(R refusal, Map<String, AttributeValue> item) {}
}
