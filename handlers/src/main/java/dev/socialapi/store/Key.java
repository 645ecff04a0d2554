package dev.socialapi.store;

import static dev.socialapi.store.TableAttributes.PARTITION_KEY;
import static dev.socialapi.store.TableAttributes.SORT_KEY;
import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The primary key of an item. */
record Key(String partition, String sort) {
  static Key of(Map<String, AttributeValue> item) {
    return new Key(text(item.get(PARTITION_KEY)), text(item.get(SORT_KEY)));
  }

  Map<String, AttributeValue> attributes() {
    return Map.of(
        PARTITION_KEY, AttributeValue.fromS(partition), SORT_KEY, AttributeValue.fromS(sort));
  }

  private static String text(@Nullable AttributeValue value) {
    return requireNonNull(value, "key attribute").s();
  }
}
