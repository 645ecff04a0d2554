package dev.socialapi.store;

import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.problem.ProblemCode;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the use of an idempotency key is recorded: with a hash of the body and what was created. */
final class IdempotencyItem {
  private static final String BODY_HASH = "body_hash";
  private static final String RESOURCE_ID = "resource_id";

  private IdempotencyItem() {}

  /** Adds the record to a transaction; it is refused while an earlier one is valid. */
  static <R> Transaction<R> record(
      Transaction<R> transaction, IdempotencyKey key, UUID resource, R refusal) {
    Change unused =
        Change.orNew(key(key)).requireAbsentOrPast(TableAttributes.DELETE_AFTER, key.usedAt());
    return transaction.put(write(key, resource), unused, refusal);
  }

  /** Whether an earlier use of the key still counts. */
  static boolean isValid(Map<String, AttributeValue> earlier, IdempotencyKey key) {
    return Attributes.number(earlier, TableAttributes.DELETE_AFTER) > key.usedAt().getEpochSecond();
  }

  /** What was created when the key was used before; with another body it is a problem. */
  static UUID created(Map<String, AttributeValue> stored, IdempotencyKey key) {
    Map<String, AttributeValue> earlier = Upgrade.of(stored);
    if (!AttributeValue.fromS(key.bodyHash()).equals(earlier.get(BODY_HASH))) {
      throw ProblemCode.IDEMPOTENCY_KEY_REUSED.raise();
    }
    return UUID.fromString(Attributes.text(earlier, RESOURCE_ID));
  }

  static Key key(IdempotencyKey key) {
    return Keys.idempotency(key.user(), key.operation().id(), key.hash());
  }

  private static Map<String, AttributeValue> write(IdempotencyKey key, UUID resource) {
    Map<String, AttributeValue> item = SchemaVersion.newItem(key(key));
    item.put(BODY_HASH, AttributeValue.fromS(key.bodyHash()));
    item.put(RESOURCE_ID, AttributeValue.fromS(resource.toString()));
    String end = Long.toString(key.expiresAt().getEpochSecond());
    item.put(TableAttributes.DELETE_AFTER, AttributeValue.fromN(end));
    return item;
  }
}
