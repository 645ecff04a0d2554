package dev.socialapi.store;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The version of the table's schema that an item is of; one without a version is of the first.
 *
 * <p>The newest version and the one before are read, one is written. How a version follows another:
 * docs/migrations.md.
 */
final class SchemaVersion {
  static final String ATTRIBUTE = "schema";

  /** The newest version that is read. */
  static final long NEWEST = 2;

  /** The oldest version that is read. */
  static final long PREVIOUS = NEWEST - 1;

  /** The version that is written: the newest, once every release that runs can read it. */
  static final long WRITTEN = NEWEST;

  private static final long FIRST = 1;

  private SchemaVersion() {}

  /** The beginning of an item: its key and its version. */
  static Map<String, AttributeValue> newItem(Key key) {
    Map<String, AttributeValue> item = new HashMap<>(key.attributes());
    item.put(ATTRIBUTE, value(WRITTEN));
    return item;
  }

  static AttributeValue value(long version) {
    return AttributeValue.fromN(Long.toString(version));
  }

  /**
   * Whether an item waits for the migration to the newest version.
   *
   * @throws IllegalStateException if it is of a version that is not read
   */
  static boolean isPrevious(Map<String, AttributeValue> item) {
    long version = item.containsKey(ATTRIBUTE) ? Attributes.number(item, ATTRIBUTE) : FIRST;
    if (version < PREVIOUS || version > NEWEST) {
      throw new IllegalStateException(
          "an item of schema version %d, where versions %d and %d are read"
              .formatted(version, PREVIOUS, NEWEST));
    }
    return version == PREVIOUS;
  }
}
