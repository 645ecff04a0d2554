package dev.socialapi.store;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The move of public posts from one number of shards to another. */
final class Resharding {
  private Resharding() {}

  /** What the migration is called. */
  static String name(PublicShards shards) {
    return "public-shards-" + shards.written();
  }

  /**
   * What puts a post into the shard that it would be put in now, as long as nobody has moved it or
   * made it anything but public; nothing for an item that is to stay as it is. The post itself does
   * not change, and so keeps its version.
   */
  static Optional<Change> change(Map<String, AttributeValue> item, PublicShards shards) {
    Key key = Key.of(item);
    String attribute = Index.ACCESS_TYPE_POSTS.partitionKey();
    if (!Keys.isPost(key) || !item.containsKey(attribute)) {
      return Optional.empty();
    }
    String partition = shards.partition(Keys.postIn(key.partition()));
    return Attributes.text(item, attribute).equals(partition)
        ? Optional.empty()
        : Optional.of(Change.of(key).requireUnchanged(attribute, item).set(attribute, partition));
  }
}
