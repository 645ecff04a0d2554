package dev.socialapi.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What lies between the previous version of the schema and the newest. Said once for both who go
 * that way: readers, with each item that they meet, and the migration, with all that are stored.
 *
 * <p>Version 2: a tag knows the key that its name is kept under.
 */
final class Upgrade {
  /** What the migration is called. */
  static final String NAME = "schema-" + SchemaVersion.NEWEST;

  /** What additions are made of: the migration writes none if one of these has changed. */
  private static final List<String> SOURCES = List.of(Index.USER_POSTS.sortKey());

  private Upgrade() {}

  /**
   * An item as it would be in the newest version.
   *
   * @throws IllegalStateException if it is of a version that is not read
   */
  static Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    if (!SchemaVersion.isPrevious(item)) {
      return item;
    }
    Map<String, AttributeValue> upgraded = new HashMap<>(item);
    upgraded.putAll(additions(item));
    return upgraded;
  }

  /**
   * What makes it so in the table, as long as nobody has changed what matters to it or removed it;
   * nothing for an item that is to stay as it is. What would wake a worker stays: a tombstone, a
   * mark.
   */
  static Optional<Change> change(Map<String, AttributeValue> item) {
    Key key = Key.of(item);
    if (StreamRecord.ofChange(key, item.keySet()).matters() || !SchemaVersion.isPrevious(item)) {
      return Optional.empty();
    }
    Change change = Change.of(key).requireUnchanged(SchemaVersion.ATTRIBUTE, item);
    SOURCES.forEach(source -> change.requireUnchanged(source, item));
    additions(item).forEach(change::set);
    return Optional.of(
        change.set(SchemaVersion.ATTRIBUTE, SchemaVersion.value(SchemaVersion.NEWEST)));
  }

  private static Map<String, AttributeValue> additions(Map<String, AttributeValue> item) {
    if (!Keys.isTag(Key.of(item))) {
      return Map.of();
    }
    String place = Attributes.text(item, Index.USER_POSTS.sortKey());
    return Map.of(TagItem.NAME_KEY, AttributeValue.fromS(Keys.nameKeyIn(place).value()));
  }
}
