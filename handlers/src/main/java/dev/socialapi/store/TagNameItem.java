package dev.socialapi.store;

import dev.socialapi.tags.Tag;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a name is kept for a tag, so that no other one of its owner can have it. */
final class TagNameItem {
  private TagNameItem() {}

  static Map<String, AttributeValue> write(Tag tag) {
    Map<String, AttributeValue> item = SchemaVersion.newItem(key(tag));
    item.put(Keys.TAG_ID, AttributeValue.fromS(tag.id().toString()));
    return item;
  }

  /** The tag's name as long as it is the tag's. */
  static Change of(Tag tag) {
    return Change.of(key(tag)).requireEqual(Keys.TAG_ID, tag.id().toString());
  }

  static Key key(Tag tag) {
    return Keys.tagName(tag.owner(), tag.nameKey());
  }
}
